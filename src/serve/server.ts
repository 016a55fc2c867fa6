import { serve as listen } from '@hono/node-server';
import { MarchlandError } from '../lib/error.ts';
import { createApp } from './app.ts';
import type { AppContext } from './context.ts';

export interface Server {
  port: number;
  close(): Promise<void>;
}

/** Serves a desk on 127.0.0.1 (or `host`) until closed; port 0 takes any free one. Errors: not-possible when the port is taken. */
export function startServer(context: AppContext, options: { port: number; host: string }): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: createApp(context).fetch, port: options.port, hostname: options.host }, (info) =>
      resolve({
        port: info.port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
    server.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new MarchlandError('not-possible', `port ${options.port} is taken; give another with --port or PORT`)
          : error,
      ),
    );
  });
}
