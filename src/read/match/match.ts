import { anyOf } from '../../lib/any-of.ts';
import { classOf } from '../actor/doer.ts';
import type { PlaceMention } from '../document.ts';
import type { Frame, Phrase } from '../frame.ts';
import type { Reader } from '../reader.ts';
import type { CompiledRule } from '../rule.ts';
import { slotPhrases } from '../slot.ts';
import { isClass } from './class.ts';
import { unmet } from './condition.ts';
import { placeSlot } from './place-slot.ts';

/** A rule that fired on a frame, with what filled its slots. */
export interface Match {
  rule: CompiledRule;
  frame: Frame;
  places: PlaceMention[];
  /** The phrase the places were found in. */
  place: Phrase | null;
  actor: Phrase | null;
  against: Phrase | null;
}

/** Called for each rule looked at: `why` null when it fired, else the condition that failed. */
export type Trace = (rule: CompiledRule, frame: Frame, why: string | null) => void;

/** The best rule of each predicate that fires on a frame. */
export function matchFrame(reader: Reader, frame: Frame, trace?: Trace): Match[] {
  const best = new Map<string, Match>();
  for (const rule of candidates(reader, frame)) {
    const had = best.get(rule.predicate);
    if (had && had.rule.weight >= rule.weight) continue;
    const found = matchRule(reader, rule, frame);
    if (typeof found === 'string') trace?.(rule, frame, found);
    else {
      trace?.(rule, frame, null);
      best.set(rule.predicate, found);
    }
  }
  return [...best.values()];
}

const PARTICLE = anyOf('over off on back in with');

function candidates(reader: Reader, frame: Frame): CompiledRule[] {
  const { byTrigger } = reader.rules;
  if (frame.form !== 'verb') return byTrigger.get(`${frame.form}:${frame.lemma}`) ?? [];
  const particles = new Set<string>();
  if (frame.particle) particles.add(frame.particle);
  if (frame.obliques.some((o) => o.prep === 'out of')) particles.add('out');
  for (const o of frame.obliques) if (PARTICLE.test(o.prep)) particles.add(o.prep);
  if (particles.size === 0) return byTrigger.get(`verb:${frame.lemma}`) ?? [];
  const out: CompiledRule[] = [];
  for (const p of particles) out.push(...(byTrigger.get(`verb:${frame.lemma}_${p}`) ?? []));
  if (!frame.particle || out.length === 0) out.push(...(byTrigger.get(`verb:${frame.lemma}`) ?? []));
  return out.sort((a, b) => a.order - b.order);
}

function matchRule(reader: Reader, rule: CompiledRule, frame: Frame): Match | string {
  const why = unmet(reader, rule, frame);
  if (why) return why;
  const found = placeSlot(reader, rule, frame);
  if (!found && !rule.placeless) return 'no place in its slot';
  const actor = rule.actor ? actorSlot(reader, rule.actor, frame, found?.phrase ?? null) : null;
  const against = rule.against ? actorSlot(reader, rule.against, frame, found?.phrase ?? null) : null;
  if (
    found &&
    !actor &&
    found.places.every((m) => m.form === 'pronoun' && !(frame.voice === 'passive' && /^(there|here)$/i.test(m.text))) &&
    found.phrase !== frame.agent &&
    rule.agent !== 'fighting' &&
    !(
      frame.voice === 'passive' &&
      ((found.phrase === frame.patient && rule.predicate !== 'hold') ||
        (/^(strict|foe)$/.test(rule.patient ?? '') && !isInfinitive(frame)))
    ) &&
    frame.form === 'verb'
  )
    return 'only "it" is told, and nobody does it';
  if (rule.needsActor && !actor) return 'nobody is told to do it';
  if (
    !rule.agent &&
    // aid bodies and companies take their staff out as well
    rule.predicate !== 'evacuate' &&
    rule.actor?.includes('agent') &&
    frame.form === 'verb' &&
    frame.agent &&
    !isClass(reader, frame.agent, 'side') &&
    // "the offensive captured three towns"
    !(rule.predicate === 'take' && isClass(reader, frame.agent, 'fighting'))
  )
    return 'the doer is no side of a war';
  return { rule, frame, places: found?.places ?? [], place: found?.phrase ?? null, actor, against };
}

function isInfinitive(frame: Frame): boolean {
  return frame.sentence.tokens.slice(frame.group.start, frame.group.end).some((t) => t.xpos === 'TO');
}

function actorSlot(reader: Reader, paths: readonly string[], frame: Frame, place: Phrase | null): Phrase | null {
  for (const path of paths) {
    for (const phrase of slotPhrases(frame, path)) {
      if (phrase === place) continue;
      const cls = classOf(reader.actors, phrase);
      if (cls === 'force' || cls === 'state' || cls === 'official') {
        if (reader.actors.of(phrase)) return phrase;
      }
    }
  }
  return null;
}
