import { z } from '@hono/zod-openapi';
import type { ErrorHandler } from 'hono';
import { MarchlandError } from '../lib/error.ts';

/** The one shape of every error. */
export const Problem = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      file: z.string().optional(),
      line: z.number().optional(),
      field: z.string().optional(),
    }),
  })
  .openapi('Problem');

export const handleError: ErrorHandler = (error, c) => {
  if (error instanceof MarchlandError) return c.json(error.toJSON(), error.status as 400);
  if (error instanceof SyntaxError) return c.json({ error: { code: 'usage', message: 'the body is not JSON' } }, 400);
  console.error(error);
  const internal = new MarchlandError('internal', 'something went wrong in the server; its log says what', {}, { cause: error });
  return c.json(internal.toJSON(), 500);
};
