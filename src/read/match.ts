import { classOf } from './actor/doer.ts';
import { isTimeHead } from './chunk.ts';
import type { PlaceMention } from './document.ts';
import type { Frame, Phrase } from './frame.ts';
import { presumedPlace } from './place/named.ts';
import { pronounPlace } from './place/reference.ts';
import type { Reader } from './reader.ts';
import type { Class, CompiledRule } from './rule.ts';
import { slotPhrases } from './slot.ts';

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

const FIGHTING =
  /^(fight|fighting|clash|battle|combat|shelling|skirmish|gunfight|firefight|bombardment|violence|hostility|gunfire|gunbattle|crossfire|attack|assault|offensive|explosion|blast|war|bombing|airstrike|strike|shooting|confrontation|raid)$/;

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

function candidates(reader: Reader, frame: Frame): CompiledRule[] {
  const { byTrigger } = reader.rules;
  if (frame.form !== 'verb') return byTrigger.get(`${frame.form}:${frame.lemma}`) ?? [];
  const out: CompiledRule[] = [];
  const particles = new Set<string>();
  if (frame.particle) particles.add(frame.particle);
  if (frame.obliques.some((o) => o.prep === 'out of')) particles.add('out');
  for (const o of frame.obliques) if (/^(over|off|on|back|in|with)$/.test(o.prep)) particles.add(o.prep);
  for (const p of particles) out.push(...(byTrigger.get(`verb:${frame.lemma}_${p}`) ?? []));
  if (!frame.particle || out.length === 0) out.push(...(byTrigger.get(`verb:${frame.lemma}`) ?? []));
  return out.sort((a, b) => a.order - b.order);
}

function lemmaOf(phrase: Phrase): string {
  const t = phrase.sentence.tokens[phrase.head]!;
  return t.lemma.toLowerCase();
}

function headIn(phrase: Phrase | null, words: readonly string[]): boolean {
  if (!phrase) return false;
  return (phrase.parts.length > 0 ? phrase.parts : [phrase]).some(
    (p) =>
      words.includes(lemmaOf(p)) ||
      words.includes(p.sentence.tokens[p.head]!.text.toLowerCase()) ||
      (NUMBER_OF.test(lemmaOf(p)) && headIn(p.posts.find((o) => o.prep === 'of')?.phrase ?? null, words)),
  );
}

/** "[dozens] of sorties": the noun behind "of" is what is spoken of. */
const NUMBER_OF =
  /^(dozen|score|hundred|thousand|number|series|string|wave|pair|couple|most|some|all|many|both|several|barrage|hail|salvo|majority|part|set|round|couple)$/;

function matchRule(reader: Reader, rule: CompiledRule, frame: Frame): Match | string {
  if (rule.voice && rule.voice !== frame.voice) return `voice is ${frame.voice}`;
  const tag = frame.sentence.tokens[frame.head]!.xpos;
  if (rule.tags && !rule.tags.includes(tag)) return `the form is ${tag}`;
  if (rule.unlessTags?.includes(tag) && frame.group.end - frame.group.start === 1) return `the form is ${tag}`;
  const having = frame.phrase ?? frame.patient;
  if (
    rule.having &&
    !(
      having &&
      frame.sentence.tokens.slice(having.start, having.end).some((t) => rule.having!.includes(t.text.toLowerCase()))
    )
  )
    return `without any of: ${rule.having.join(', ')}`;
  if (
    rule.unlessHaving &&
    having &&
    frame.sentence.tokens.slice(having.start, having.end).some((t) => rule.unlessHaving!.includes(t.text.toLowerCase()))
  )
    return 'a word in the noun phrase makes it mean something else';
  if (
    rule.aux &&
    !frame.sentence.tokens.slice(frame.group.start, frame.head).some((t) => rule.aux!.includes(t.text.toLowerCase()))
  )
    return 'no such auxiliary';
  if (rule.bare && (frame.complement || frame.sentence.tokens[frame.group.start - 1]?.xpos === 'EX'))
    return 'the subject is told to be something';
  if (rule.unlessAdverb && adverbs(frame).some((w) => rule.unlessAdverb!.includes(w)))
    return 'an adverb makes it mean something else';
  if (rule.adverb && !adverbs(frame).some((w) => rule.adverb!.includes(w)))
    return `without any of: ${rule.adverb.join(', ')}`;
  if (rule.markers && !rule.markers.includes(frame.marker ?? '')) return 'the clause opens otherwise';
  const object = frame.patient;
  if (rule.object && !headIn(object, rule.object))
    return `the object is not one of: ${rule.object.slice(0, 6).join(', ')}`;
  if (rule.unlessObject && headIn(object ?? frame.complement, rule.unlessObject))
    return 'the object makes it mean something else';
  const subject = frame.voice === 'passive' ? frame.patient : frame.agent;
  if (rule.subject && !headIn(subject, rule.subject))
    return `the subject is not one of: ${rule.subject.slice(0, 6).join(', ')}`;
  if (rule.unlessSubject && headIn(subject, rule.unlessSubject)) return 'the subject makes it mean something else';
  const complement = frame.complement ?? frame.patient;
  if (rule.complement && !headIn(complement, rule.complement)) return 'the complement does not fit';
  if (rule.unlessComplement && (headIn(complement, rule.unlessComplement) || adverbIn(frame, rule.unlessComplement)))
    return 'the word after it makes it mean something else';
  if (rule.with && !frame.obliques.some((o) => rule.with!.includes(o.prep)))
    return `none of these follows: ${rule.with.join(', ')}`;
  if (
    rule.unlessWith &&
    frame.obliques.some(
      (o) =>
        rule.unlessWith!.includes(o.prep) &&
        (/^(since|for)$/.test(o.prep) || !isTimeHead(o.phrase.sentence.tokens[o.phrase.head]!)),
    )
  )
    return 'a preposition makes it mean something else';
  if (
    rule.oblique &&
    !Object.entries(rule.oblique).some(([prep, words]) =>
      frame.obliques.some((o) => o.prep === prep && headIn(o.phrase, words)),
    )
  )
    return 'no such prepositional phrase';
  if (
    rule.unlessOblique &&
    Object.entries(rule.unlessOblique).some(([prep, words]) =>
      frame.obliques.some((o) => o.prep === prep && headIn(o.phrase, words)),
    )
  )
    return 'a prepositional phrase makes it mean something else';
  if (rule.behind && !rule.behind.includes(frame.prep ?? ''))
    return `does not stand behind ${rule.behind.join(' or ')}`;
  const governor = frame.governor?.lemma ?? '';
  if (rule.governor && !rule.governor.includes(governor)) return 'the governing verb does not fit';
  if (rule.unlessGovernor?.includes(governor)) return `"${governor}" makes it mean something else`;
  if (
    /^(cut|reopen)$/.test(rule.predicate) &&
    frame.agent &&
    frame.form === 'verb' &&
    classOf(reader.actors, frame.agent) === 'civilian'
  )
    return 'the doers are civilians';
  if (rule.agent && !isClass(reader, frame.agent, rule.agent)) return `the agent is not of class ${rule.agent}`;
  if (rule.patient && !isClass(reader, frame.patient, rule.patient))
    return `the object is not of class ${rule.patient}`;
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
    !isClass(reader, frame.agent, 'side')
  )
    return 'the doer is no side of a war';
  return { rule, frame, places: found?.places ?? [], place: found?.phrase ?? null, actor, against };
}

/** Words inside the verb group and beside it: "is [still] in", "[still] holds". */
function adverbs(frame: Frame): string[] {
  return frame.sentence.tokens
    .slice(Math.max(0, frame.group.start - 1), frame.group.end + 2)
    .map((t) => t.text.toLowerCase());
}

function adverbIn(frame: Frame, words: readonly string[]): boolean {
  return frame.sentence.tokens
    .slice(frame.group.end, frame.group.end + 2)
    .some((t) => words.includes(t.text.toLowerCase()));
}

const CROWD =
  /^(column|convoy|stream|crowd|group|line|flow|most|many|some|all|few|number|dozen|hundred|thousand|wave|several)$/;

/** Whether a phrase is of a class; a missing phrase counts as any doer. */
export function isClass(reader: Reader, phrase: Phrase | null, wanted: Class): boolean {
  if (wanted === 'any') return true;
  if (wanted === 'none') return !phrase || /^(kilomet(re|er)|km|mile|met(re|er)|yard)$/.test(lemmaOf(phrase));
  if (!phrase) return wanted === 'side' || wanted === 'remote';
  if (wanted === 'line') return headIn(phrase, [...reader.document.lexicon.list('place-line')]);
  const lemma = lemmaOf(phrase);
  // "a column of refugees", "most of them"
  const of = CROWD.test(lemma) ? phrase.posts.find((o) => o.prep === 'of')?.phrase : undefined;
  if (
    of &&
    wanted !== 'fighting' &&
    (/^(most|many|some|all|few)$/.test(lemma) || classOf(reader.actors, of) === 'civilian')
  )
    return isClass(reader, of, wanted);
  if (wanted === 'fighting')
    return (phrase.parts.length > 0 ? phrase.parts : [phrase]).some((p) => FIGHTING.test(lemmaOf(p)));
  const cls = classOf(reader.actors, phrase);
  switch (wanted) {
    case 'civilian':
      return cls === 'civilian';
    case 'official':
      return cls === 'official';
    case 'strict':
      return cls === 'force' || cls === 'state';
    case 'remote':
      return (
        cls === 'force' ||
        cls === 'state' ||
        cls === 'official' ||
        reader.document.lexicon.has('remote', lemma) ||
        FIGHTING.test(lemma)
      );
    case 'foe':
      return (
        cls === 'force' ||
        cls === 'state' ||
        FIGHTING.test(lemma) ||
        /^(attempt|push|advance|bid|incursion|infiltration|intruder|siege|onslaught|counterattack|counteroffensive|thrust|effort|wave)$/.test(
          lemma,
        )
      );
    default:
      return cls === 'force' || cls === 'state' || cls === 'official';
  }
}

function placeSlot(
  reader: Reader,
  rule: CompiledRule,
  frame: Frame,
): { places: PlaceMention[]; phrase: Phrase } | null {
  let wide: { places: PlaceMention[]; phrase: Phrase } | null = null;
  for (const path of rule.place) {
    for (const phrase of slotPhrases(frame, path)) {
      const places = suits(reader, rule, placesIn(reader, phrase, path));
      if (places.length === 0) continue;
      for (const next of slotPhrases(frame, path))
        if (goesOnFrom(phrase, next)) places.push(...suits(reader, rule, placesIn(reader, next, path)));
      // "took the whole town, [including] its citadel"
      for (const o of [...frame.obliques, ...(frame.patient?.posts ?? []), ...phrase.posts])
        if (o.prep === 'including')
          for (const m of suits(reader, rule, placesIn(reader, o.phrase, path)))
            if (!places.some((x) => x.name === m.name)) places.push(m);
      // "In northern Mozambique, rebels attacked troops at the Afungi airfield": there, and not in all of the north
      if (!isWide(frame, phrase, places)) return { places, phrase };
      wide ??= { places, phrase };
    }
  }
  if (wide) return wide;
  const parts = partsOfTown(reader, rule, frame);
  if (parts) return parts;
  // "We are there" tells of no place
  if (frame.lemma === 'be' && rule.predicate === 'enter') return null;
  // "launched an offensive there"
  const { tokens } = frame.sentence;
  const after = tokens
    .slice(frame.group.end, frame.group.end + 6)
    .findIndex((t) => t.text.toLowerCase() === 'there' && t.xpos !== 'EX');
  if (after >= 0) {
    const i = frame.group.end + after;
    const phrase: Phrase = {
      sentence: frame.sentence,
      start: i,
      end: i + 1,
      head: i,
      parts: [],
      posts: [],
      owner: null,
      appositions: [],
    };
    const place = pronounPlace(reader.places, phrase);
    if (place) return { places: [place], phrase };
  }
  return null;
}

/** A land or province told before the verb, where a clause opens. */
function isWide(frame: Frame, phrase: Phrase, places: readonly PlaceMention[]): boolean {
  return (
    phrase.end <= frame.group.start &&
    frame.obliques.some((o) => o.phrase === phrase) &&
    places.every((m) => m.kind === 'country' || m.kind === 'region' || m.kind === 'province')
  );
}

const QUARTER = /^(district|neighbou?rhood|quarter|suburb|block|area|part|street)$/;

/** "In X, rebels control [most of the districts]", "broke into X, seizing [several neighbourhoods]": a part of that town. */
function partsOfTown(
  reader: Reader,
  rule: CompiledRule,
  frame: Frame,
): { places: PlaceMention[]; phrase: Phrase } | null {
  const phrase = frame.patient;
  if (!phrase || phrase.parts.length > 0 || frame.form !== 'verb') return null;
  if (!rule.place.includes('patient') || !/^(take|hold|leave)$/.test(rule.predicate)) return null;
  const many = NUMBER_OF.test(lemmaOf(phrase)) ? phrase.posts.find((o) => o.prep === 'of')?.phrase : phrase;
  if (!many || many.posts.length > 0) return null;
  const { tokens } = frame.sentence;
  if (!QUARTER.test(lemmaOf(many)) || tokens[many.head]!.xpos !== 'NNS') return null;
  const verbs = frame.link === 'adverbial' && frame.governor && !frame.marker ? [frame, frame.governor] : [frame];
  for (const v of verbs) {
    const where = [
      ...v.obliques.filter((o) => /^(in|inside|into)$/.test(o.prep)).map((o) => o.phrase),
      ...(v !== frame && v.patient ? [v.patient] : []),
    ];
    for (const w of where) {
      const towns = placesIn(reader, w, 'in').filter((m) => m.name && /^(city|village)$/.test(m.kind ?? 'city'));
      if (towns.length > 0) return { places: towns.map((m) => ({ ...m, extent: 'part' as const })), phrase };
    }
  }
  return null;
}

function isInfinitive(frame: Frame): boolean {
  return frame.sentence.tokens.slice(frame.group.start, frame.group.end).some((t) => t.xpos === 'TO');
}

/** "in A [and in B]". */
function goesOnFrom(phrase: Phrase, next: Phrase): boolean {
  if (next === phrase || next.start <= phrase.end) return false;
  const { tokens } = phrase.sentence;
  const between = tokens.slice(phrase.end, next.start).map((t) => t.text.toLowerCase());
  return between.length <= 3 && /^(,|and|or|, and)$/.test(between.slice(0, -1).join(' '));
}

function placesIn(reader: Reader, phrase: Phrase, path: string): PlaceMention[] {
  if (path === 'here' || path === 'country') {
    const { memory } = reader.places;
    const town = path === 'here' ? memory.recall('city', phrase, 'town') : memory.recall('country', phrase);
    return town
      ? [reader.places.mention(phrase, { name: town.name, kind: town.kind, within: town.within, form: 'pronoun' })]
      : [];
  }
  // "X was the only city that the government still held": X
  const said = phrase.sentence.frames.find((f) => f.lemma === 'be' && f.complement === phrase && f.agent);
  if (said?.agent && said.agent !== phrase) {
    const subject = placesIn(reader, said.agent, path);
    if (subject.length > 0) return subject;
  }
  const direct = reader.places.of(phrase);
  // "a string of villages and [the oil field at X]"
  const counted = NUMBER_OF.test(lemmaOf(phrase)) ? phrase.posts.find((o) => o.prep === 'of')?.phrase : undefined;
  if (direct.length === 0 && counted?.parts.length) return placesIn(reader, counted, path);
  const beside = apposedPlaces(reader, phrase, direct);
  if (beside.length > 0) return beside;
  if (direct.length > 0 && phrase.parts.length === 0) return direct;
  const out = [...direct];
  for (const p of phrase.parts.length > 0 ? phrase.parts : [phrase]) {
    if (reader.places.of(p).length > 0) continue;
    const more =
      pronounPlace(reader.places, p) ??
      (/(^|\.)(at|to|with|over)$/.test(path) ? null : presumedPlace(reader.places, p));
    if (!more) continue;
    reader.places.memory.note(more);
    out.push(more);
  }
  if (out.length === 0 && path === 'owner') {
    const owner = reader.places.ownerPlaces(phrase);
    out.push(...owner.filter((m) => m.kind !== 'country'));
  }
  return out;
}

/** "Two towns, [A and B],", "[A], the last town that": the names beside a common noun. */
function apposedPlaces(reader: Reader, phrase: Phrase, direct: readonly PlaceMention[]): PlaceMention[] {
  if (phrase.parts.length > 0 || phrase.sentence.tokens[phrase.head]!.xpos.startsWith('NNP')) return [];
  const isPlace = reader.places.kind(lemmaOf(phrase)) !== null;
  const named = (p: Phrase): PlaceMention[] => {
    const places = reader.places.of(p).filter((m) => m.form === 'name' && m.kind !== 'country');
    if (places.length > 0 || !isPlace) return places;
    return (p.parts.length > 0 ? p.parts : [p]).flatMap((x) => presumedPlace(reader.places, x) ?? []);
  };
  const after = phrase.appositions.flatMap(named);
  if (after.length > 0 && !direct.some((m) => m.form === 'name')) return after;
  const host = phrase.sentence.phrases.find((p) => p.parts.length === 0 && p.appositions.includes(phrase));
  if (!host) return [];
  const isMany = phrase.sentence.tokens[phrase.head]!.xpos === 'NNS';
  const list = isMany ? phrase.sentence.phrases.find((p) => p.parts.includes(host)) : undefined;
  return named(list ?? host);
}

function suits(reader: Reader, rule: CompiledRule, places: readonly PlaceMention[]): PlaceMention[] {
  switch (rule.kinds) {
    case 'not-country':
      return places.filter((m) => m.kind !== 'country' && m.name !== null);
    case 'named':
      return places.filter((m) => m.name !== null && m.form === 'name' && m.kind !== 'country');
    case 'settled':
      return places.filter((m) => m.name !== null && !/^(country|site|road|border-crossing)$/.test(m.kind ?? ''));
    case 'site':
      return places.filter((m) => m.kind === 'site');
    case 'line':
      return places.filter((m) => m.kind === 'road' || m.kind === 'border-crossing' || isLine(reader, m));
    default:
      return rule.placeless ? [...places] : places.filter((m) => m.name !== null);
  }
}

function isLine(reader: Reader, m: PlaceMention): boolean {
  return m.sentence.tokens.slice(m.start, m.end).some((t) => reader.document.lexicon.has('place-line', t.lemma));
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
