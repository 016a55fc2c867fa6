import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { AppContext } from '../context.ts';

/** Server-sent events: `head` whenever the log has grown, with the new head; `ping` every 20 seconds. */
export function liveRoutes({ desk }: AppContext): Hono {
  return new Hono().get('/live', (c) =>
    streamSSE(c, async (stream) => {
      let open = true;
      stream.onAbort(() => {
        open = false;
      });
      let last = '';
      let quiet = 0;
      while (open) {
        await desk.refresh();
        const head = desk.ledger.head();
        if (head.hash !== last) {
          last = head.hash;
          await stream.writeSSE({
            event: 'head',
            data: JSON.stringify({ ...head, signature: desk.ledger.signature() }),
          });
        } else if (++quiet % 20 === 0) await stream.writeSSE({ event: 'ping', data: '' });
        await stream.sleep(1000);
      }
    }),
  );
}
