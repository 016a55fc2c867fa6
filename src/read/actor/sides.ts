import type { ActorMention, Document } from '../document.ts';
import type { Phrase } from '../frame.ts';
import type { Lexicon } from '../lexicon.ts';
import { ATTACK, MOVE, sideKey } from './words.ts';

/** How much a report tells of a side as one that fights in it. */
interface Part {
  /** Attacks, moves, holds, leaves; or has troops and fighters. */
  deeds: number;
  /** Is attacked, driven out, fought with. */
  suffers: number;
}

/**
 * The sides that fight in a report, learnt from the report itself: who attacks, moves, holds and leaves, whose soldiers
 * and fighters are told of, who is attacked. A country or a body that is only spoken of has no part.
 */
export class Sides {
  private readonly parts = new Map<string, Part>();
  private readonly lexicon: Lexicon;

  constructor(document: Document, read: (phrase: Phrase) => ActorMention | null | undefined) {
    const { lexicon } = document;
    this.lexicon = lexicon;
    for (const s of document.sentences) {
      for (const p of s.phrases) {
        const a = p.parts.length === 0 ? read(p) : null;
        if (!fighting(a)) continue;
        const lemma = s.tokens[p.head]!.lemma.toLowerCase();
        const men = lexicon.has('force', lemma) || lexicon.has('nonstate', lemma);
        if (a.form === 'name' && p.end - p.start > 1 && men && !lexicon.has('equipment', lemma))
          this.part(a).deeds += 0.5;
      }
      for (const f of s.frames) {
        if (f.form !== 'verb') continue;
        if (!isDeed(lexicon, f.lemma)) continue;
        this.note(f.agent, read, 'deeds');
        if (!ATTACK.test(f.lemma)) continue;
        this.note(f.patient, read, 'suffers');
        for (const o of f.obliques) if (/^(from|against|with)$/.test(o.prep)) this.note(o.phrase, read, 'suffers');
      }
    }
  }

  private part(a: ActorMention): Part {
    const key = sideKey(this.lexicon, a.name!);
    const had = this.parts.get(key);
    if (had) return had;
    const made = { deeds: 0, suffers: 0 };
    this.parts.set(key, made);
    return made;
  }

  private note(
    phrase: Phrase | null,
    read: (phrase: Phrase) => ActorMention | null | undefined,
    what: keyof Part,
  ): void {
    if (!phrase) return;
    for (const p of phrase.parts.length > 0 ? [...phrase.parts, phrase] : [phrase]) {
      const a = read(p);
      if (fighting(a)) this.part(a)[what] += 1;
    }
  }

  /** Whether a side fights in the report as far as the report tells. */
  fights(name: string): boolean {
    const part = this.parts.get(sideKey(this.lexicon, name));
    return !!part && part.deeds + part.suffers > 0;
  }
}

/** A verb of what a side does on the ground: attack, move, hold, leave. */
export function isDeed(lexicon: Lexicon, lemma: string): boolean {
  return (
    ATTACK.test(lemma) ||
    MOVE.test(lemma) ||
    lexicon.list('deed-hold').has(lemma) ||
    lexicon.list('deed-leave').has(lemma)
  );
}

function fighting(a: ActorMention | null | undefined): a is ActorMention {
  return !!a?.name && (a.kind === 'force' || a.kind === 'government');
}
