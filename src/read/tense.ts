import type { Token } from '../parse/token.ts';
import type { Chunk } from './chunk/chunk.ts';

/** A verb group with tense: "has fallen", "fell", "will fall"; not "to fall", "falling", bare "fallen". */
export function hasTense(tokens: readonly Token[], c: Chunk): boolean {
  for (let i = c.start; i < c.end; i++) {
    const x = tokens[i]!.xpos;
    if (x === 'TO') return false;
    if (x === 'MD' || x === 'VBD' || x === 'VBZ' || x === 'VBP') return true;
    if (x === 'VBN' || x === 'VBG') return false;
  }
  return false;
}
