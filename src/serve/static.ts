import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { Hono } from 'hono';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** The built app from its folder; addresses without a file ending get the app's page, so that deep links work. */
export function staticFiles(folder: string | null): Hono {
  const app = new Hono();
  if (!folder || !existsSync(join(folder, 'index.html'))) return app.get('/', (c) => c.redirect('/plain'));
  return app.get('*', (c, next) => {
    const path = normalize(decodeURIComponent(c.req.path)).replace(/^([/\\]|\.\.[/\\])+/, '');
    if (/^(api|ogc|feeds|live|plain)(\/|$)/.test(path)) return next();
    const isFile = extname(path) !== '';
    const file = join(folder, isFile ? path : 'index.html');
    if (!file.startsWith(folder) || !existsSync(file)) return next();
    const hashed = /-[\w-]{8,}\.\w+$/.test(file);
    return c.body(readFileSync(file), 200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  });
}
