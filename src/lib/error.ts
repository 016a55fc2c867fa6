/** Every error a user can cause. `code` is stable; `docs/errors.md` lists them all (a test keeps the list complete). */
export const ERROR_CODES = {
  'input-empty': { status: 400, means: 'the report has no text' },
  'input-binary': { status: 400, means: 'the file is not text in UTF-8' },
  'input-too-large': { status: 413, means: 'the file is larger than the limit for its format' },
  'input-malformed': { status: 400, means: 'the file does not follow its format' },
  'input-unreadable': { status: 400, means: 'the file could not be read' },
  'date-missing': { status: 400, means: 'the report does not say when it was published and --published was not given' },
  'date-malformed': { status: 400, means: 'a date or time could not be understood' },
  'pack-unknown': { status: 400, means: 'no pack of that name or folder' },
  'pack-malformed': { status: 400, means: 'a file of the pack does not follow its format' },
  'place-unknown': { status: 404, means: 'no such place in the pack' },
  'place-ambiguous': { status: 400, means: 'the name stands for more than one place' },
  'claim-unknown': { status: 404, means: 'no such claim in the ledger' },
  'claim-malformed': { status: 400, means: 'the claim does not follow its schema' },
  'quote-not-in-text': { status: 400, means: 'a quote is not an exact slice of the stored report' },
  'desk-missing': { status: 404, means: 'there is no desk there; `marchland init` makes one' },
  'desk-exists': { status: 409, means: 'there is already a desk there' },
  'desk-unwritable': { status: 500, means: 'the desk could not be written' },
  'desk-newer': { status: 409, means: 'the desk was written by a newer version of Marchland' },
  'desk-corrupt': { status: 500, means: 'the log of the desk does not verify' },
  'store-unavailable': { status: 503, means: 'the database did not answer' },
  usage: { status: 400, means: 'the command or request was not understood' },
  'not-found': { status: 404, means: 'there is nothing at that address' },
  'not-possible': { status: 409, means: 'the request cannot be carried out as things stand' },
  internal: { status: 500, means: 'something went wrong in the server; its log says what' },
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** Where in an input the error is. */
export interface ErrorPlace {
  file?: string | undefined;
  /** 1-based. */
  line?: number | undefined;
  field?: string | undefined;
}

/** An error to be shown to the user in one line: `file:line: field: message`. */
export class MarchlandError extends Error {
  readonly code: ErrorCode;
  readonly at: ErrorPlace;

  constructor(code: ErrorCode, message: string, at: ErrorPlace = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MarchlandError';
    this.code = code;
    this.at = at;
  }

  /** The one line for a terminal. */
  get line(): string {
    const where = [this.at.file && (this.at.line ? `${this.at.file}:${this.at.line}` : this.at.file), this.at.field];
    return [...where.filter(Boolean), `${this.message} [${this.code}]`].join(': ');
  }

  get status(): number {
    return ERROR_CODES[this.code].status;
  }

  toJSON(): { error: { code: ErrorCode; message: string; file?: string; line?: number; field?: string } } {
    return { error: { code: this.code, message: this.message, ...this.at } as never };
  }
}

/** The same error with its place filled in where it was not known. */
export function located(error: unknown, at: ErrorPlace): unknown {
  if (!(error instanceof MarchlandError)) return error;
  return new MarchlandError(error.code, error.message, { ...at, ...error.at }, { cause: error });
}
