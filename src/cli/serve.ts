import { readFileSync } from 'node:fs';
import { type Desk, openDesk } from '../desk/desk.ts';
import { projectFolder } from '../desk/project-folder.ts';
import { startServer } from '../serve/server.ts';
import { deskOptions, deskPath } from './at-desk.ts';
import { type Command, type Context, DESK, text } from './command.ts';

export const DEFAULT_PORT = 4280;
export const PORT = { name: 'port', value: 'N', help: `else $PORT, else ${DEFAULT_PORT}; 0 takes any free one` };
export const HOST = { name: 'host', value: 'ADDRESS', help: '127.0.0.1 unless said: the desk has no log-in yet' };

/** Serves an open desk until the process is told to stop, then closes it. */
export async function serveDesk(context: Context, desk: Desk): Promise<number> {
  const port = Number(text(context, 'port') ?? context.env.PORT ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    context.note('marchland: the port is a whole number from 0 to 65535');
    return 2;
  }
  const version = JSON.parse(readFileSync(projectFolder('package.json'), 'utf8')).version as string;
  const server = await startServer(
    { desk, now: context.now, webFolder: projectFolder('web', 'dist'), version },
    { port, host: text(context, 'host') ?? '127.0.0.1' },
  );
  context.out(`Marchland serves the desk ${desk.path} at http://localhost:${server.port}  (stop with Ctrl-C)`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.close();
  await desk.close();
  return 0;
}

const command: Command = {
  name: 'serve',
  usage: 'serve [--desk DIR] [--port N]',
  summary:
    'Serves a desk: the map and the other screens, the JSON API (OpenAPI at /api/openapi.json) and a page without scripts at /plain.',
  example: 'marchland serve --desk desk --port 4280',
  options: [DESK, PORT, HOST],
  async run(context) {
    return serveDesk(context, await openDesk(deskPath(context), context.now, deskOptions(context)));
  },
};
export default command;
