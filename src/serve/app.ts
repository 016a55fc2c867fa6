import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import { MAX_REPORT_BYTES } from '../intake/decode.ts';
import type { AppContext } from './context.ts';
import { handleError } from './problem.ts';
import { baseRoutes } from './routes/base.ts';
import { checkRoutes } from './routes/check.ts';
import { controlRoutes } from './routes/control.ts';
import { deskRoutes } from './routes/desk.ts';
import { geometryRoutes } from './routes/geometry.ts';
import { liveRoutes } from './routes/live.ts';
import { marksRoutes } from './routes/marks.ts';
import { plainPage } from './routes/plain.ts';
import { reportRoutes } from './routes/reports.ts';
import { reviewRoutes } from './routes/review.ts';
import { situationRoutes } from './routes/situation.ts';
import { speakerRoutes } from './routes/speakers.ts';
import { staticFiles } from './static.ts';

/** The HTTP application of one desk: `/api/*`, `/live`, the plain page and the app. */
export function createApp(context: AppContext): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook(result, c) {
      if (result.success) return;
      const issue = result.error.issues[0];
      return c.json(
        {
          error: {
            code: 'usage',
            message: issue?.message ?? 'the request was not understood',
            field: issue?.path.join('.'),
          },
        },
        400,
      );
    },
  });
  app.onError(handleError);
  app.notFound((c) => c.json({ error: { code: 'not-found', message: `there is nothing at ${c.req.path}` } }, 404));
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
    }),
  );
  app.use('/api/*', compress());
  app.use('/api/*', bodyLimit({ maxSize: MAX_REPORT_BYTES }));
  for (const routes of [
    deskRoutes,
    geometryRoutes,
    baseRoutes,
    marksRoutes,
    speakerRoutes,
    controlRoutes,
    situationRoutes,
    reportRoutes,
    checkRoutes,
    reviewRoutes,
  ])
    app.route('/api', routes(context));
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Marchland',
      version: context.version,
      description: 'Who holds what, on whose word, as known when.',
    },
  });
  app.route('/', liveRoutes(context));
  app.route('/', plainPage(context));
  app.route('/', staticFiles(context.webFolder));
  return app;
}
