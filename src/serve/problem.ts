import { z } from '@hono/zod-openapi';
import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type ErrorCode, MarchlandError } from '../lib/error.ts';

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

const BY_STATUS: Record<number, ErrorCode> = { 404: 'not-found', 413: 'input-too-large' };

/** Any error as one of ours; what the server itself did wrong is logged and told without its inside. */
function asMarchland(error: Error): MarchlandError {
  if (error instanceof MarchlandError) return error;
  if (error instanceof HTTPException && error.status < 500)
    return new MarchlandError(
      BY_STATUS[error.status] ?? 'usage',
      error.message || 'the request was not understood',
      {},
      { cause: error },
    );
  console.error(error);
  return new MarchlandError('internal', 'something went wrong in the server; its log says what', {}, { cause: error });
}

export const handleError: ErrorHandler = (error, c) => {
  const known = asMarchland(error);
  return c.json(known.toJSON(), known.status as 400);
};
