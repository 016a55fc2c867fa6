import { CLAUSAL_PREPS } from './chunk/preposition.ts';
import { isTimeHead } from './chunk/time-head.ts';
import { OWNED } from './control-verbs.ts';
import type { Frame, Phrase } from './frame.ts';
import { antecedentOf } from './frame-antecedent.ts';
import type { Clause, Clauses } from './frame-clauses.ts';
import { mainVerb } from './frame-subject.ts';
import { telling } from './told.ts';

/** Sets marker, governor and link. */
export function govern(clauses: Clauses, clause: Clause): void {
  const { frame } = clause;
  if (clause.shape === 'finite') {
    let k = clause.chunk - 1;
    let crossed = false;
    for (; k >= 0; k--) {
      const c = clauses.chunks[k]!;
      if (c.kind === 'sub') {
        frame.marker = c.word;
        const left = clauses.chunks[k - 1];
        if (c.word === 'that' || c.word === 'whether' || c.word === 'if' || c.word === 'how') {
          const teller = telling(clauses.tokens, clauses.chunks, k);
          if (teller !== null) {
            frame.governor = clauses.byChunk.get(teller)?.frame ?? null;
            frame.link = 'complement';
            return;
          }
          let m = k - 1;
          while (m >= 0 && /^(adv|quote|comma|prep|np)$/.test(clauses.chunks[m]!.kind) && !clauses.byChunk.has(m)) {
            if (clauses.chunks[m]!.kind === 'np' && m === k - 1) frame.governor = governorStub(clauses, m);
            m--;
          }
          const verb = clauses.byChunk.get(m);
          if (frame.governor && verb && /^(say|tell|deny|inform|assure|warn)$/.test(verb.frame.lemma))
            frame.governor = verb.frame;
          if (!frame.governor && verb) frame.governor = verb.frame;
          frame.link = frame.governor ? 'complement' : left ? 'adverbial' : null;
        } else frame.link = 'adverbial';
        frame.link ??= 'adverbial';
        return;
      }
      if (c.kind === 'prep' && CLAUSAL_PREPS.has(c.word) && clauses.chunks[k + 1]?.kind === 'np') {
        frame.marker = c.word;
        frame.link = 'adverbial';
        const left = clauses.byChunk.get(k - 1);
        if (left) frame.governor = left.frame;
        return;
      }
      if (c.kind === 'rel') {
        if (clauses.relative.get(clause.chunk) === k || !crossed || c.word === 'where') {
          frame.link = 'relative';
          frame.marker = c.word;
          if (c.word === 'that') {
            const noun = clauses.chunks[k - 1]?.kind === 'np' ? governorStub(clauses, k - 1) : null;
            frame.governor = noun;
          }
          const where = c.word === 'where' ? antecedentOf(clauses, k, 'where') : null;
          if (where) frame.obliques.push({ prep: 'in', phrase: where });
        }
        return;
      }
      const verb = clauses.byChunk.get(k);
      if (verb) {
        const between = clauses.chunks.slice(k + 1, clause.chunk);
        if (between.some((b) => b.kind === 'cc')) {
          frame.link = 'conjunct';
          frame.governor = verb.frame;
        } else if (
          between.some((b) => b.kind === 'np') &&
          !between.some((b) => b.kind === 'comma') &&
          clauses.phrases.base.size > 0
        ) {
          frame.link = 'complement';
          frame.governor = verb.frame;
        }
        return;
      }
      if (c.kind === 'stop') return;
      crossed ||= c.kind === 'comma';
    }
    return;
  }
  let k = clause.chunk - 1;
  while (clauses.chunks[k]?.kind === 'adv' || clauses.chunks[k]?.kind === 'quote') k--;
  const left = clauses.chunks[k];
  if (left?.kind === 'prep' || left?.kind === 'sub') {
    frame.marker = left.word;
    frame.link = 'gerund';
    const noun = clauses.chunks[k - 1];
    const holds = clauses.byChunk.get(k - 2)?.frame;
    if (left.word === 'from' && holds && /^(prevent|stop|keep|block|bar|deter|discourage|prohibit)$/.test(holds.lemma))
      frame.governor = holds;
    else if (left.kind === 'prep' && noun?.kind === 'np') frame.governor = governorStub(clauses, k - 1);
    else {
      let m = k - 1;
      while (m >= 0 && clauses.chunks[m]!.kind === 'adv') m--;
      frame.governor = clauses.byChunk.get(m)?.frame ?? mainVerb(clauses, clause)?.frame ?? null;
    }
    return;
  }
  const main = mainVerb(clauses, clause);
  if (clause.shape === 'inf') {
    // "launched an attack Wednesday to capture"
    while (clauses.chunks[k]?.kind === 'np' && isTimeHead(clauses.tokens[clauses.chunks[k]!.head]!))
      k -= clauses.chunks[k - 1]?.kind === 'prep' ? 2 : 1;
    const left = clauses.chunks[k];
    frame.link = left?.kind === 'vp' || left?.kind === 'adj' ? 'complement' : 'purpose';
    // "an attempt by the militia [to retake]"
    if (left?.kind === 'np' && clauses.chunks[k - 1]?.word === 'by') {
      const deed = clauses.chunks[k - 2];
      if (deed?.kind === 'np' && OWNED.has(clauses.tokens[deed.head]!.lemma.toLowerCase())) k -= 2;
    }
    if (left?.kind === 'np') {
      const stub = governorStub(clauses, k);
      frame.governor = stub;
      frame.governor.governor = main?.frame ?? null;
    } else if (left?.kind === 'adj') frame.governor = governorStub(clauses, k, main?.frame ?? null);
    else if (left?.kind === 'cc') {
      frame.link = 'conjunct';
      frame.governor = main?.frame ?? null;
    } else frame.governor = main?.frame ?? null;
    return;
  }
  frame.governor = main?.frame ?? null;
  if (left?.kind === 'cc') frame.link = 'conjunct';
  else if (left?.kind === 'vp') frame.link = 'complement';
  else frame.link = left?.kind === 'np' ? 'relative' : 'adverbial';
}

/** A frame for a noun or adjective that only governs: "[bid] to take", "[fears] that", "[unable] to hold". */
export function governorStub(clauses: Clauses, i: number, governor: Frame | null = null): Frame {
  const had = clauses.stubs.get(i);
  if (had) return had;
  const c = clauses.chunks[i]!;
  const phrase = clauses.phrases.base.get(i) ?? null;
  const frame: Frame = {
    sentence: clauses.sentence,
    head: c.head,
    form: 'noun',
    lemma: clauses.tokens[c.head]!.lemma.toLowerCase(),
    particle: null,
    voice: 'active',
    agent: phrase?.owner ?? null,
    patient: null,
    complement: null,
    obliques: phrase?.posts ?? [],
    group: { start: c.start, end: c.end },
    prep: clauses.chunks[i - 1]?.kind === 'prep' ? clauses.chunks[i - 1]!.word : null,
    phrase,
    marker: null,
    governor,
    link: governor ? 'object' : null,
  };
  clauses.stubs.set(i, frame);
  return frame;
}

export function nounFrame(clauses: Clauses, i: number, phrase: Phrase, lemma: string): Frame {
  const frame = governorStub(clauses, i);
  frame.lemma = lemma;
  frame.obliques = phrase.posts;
  frame.patient = phrase.posts.find((p) => p.prep === 'of')?.phrase ?? null;
  frame.agent = phrase.posts.find((p) => p.prep === 'by')?.phrase ?? phrase.owner;
  return frame;
}

/** An event noun takes its mood from the verb whose subject or object it is. */
export function governByNoun(clauses: Clauses, frames: readonly Frame[]): void {
  const all = new Set([...frames, ...clauses.stubs.values()]);
  for (const frame of all) {
    if (frame.governor || !frame.phrase) continue;
    const holds = (p: Phrase | null): boolean => !!p && (p === frame.phrase || p.parts.includes(frame.phrase!));
    for (const { frame: verb } of clauses.clauses) {
      const link = holds(verb.agent)
        ? 'subject'
        : holds(verb.patient)
          ? 'object'
          : holds(verb.complement)
            ? 'complement'
            : null;
      const oblique = link ? null : verb.obliques.find((o) => holds(o.phrase));
      if (!link && !oblique) continue;
      if (verb === frame) continue;
      frame.governor = verb;
      frame.link = link ?? 'oblique';
      if (oblique) frame.prep = oblique.prep;
      if (link !== 'subject') break;
    }
  }
}
