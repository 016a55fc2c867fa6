import { type Frame, type Phrase, plain } from './frame.ts';

/** Verbs that only say that their subject takes place. */
const HAPPEN =
  /^(be|rage|erupt|continue|begin|start|take|break|occur|intensify|go|persist|flare|resume|report|record|kill|happen|keep|escalate|ensue|spread|rock|hear|wound|injure|claim|leave|force|displace|last|rumble|drag|grow|remain|unfold|subside)$/;

/** "southwest of X" is near X. */
const BESIDE = /^(north|south|east|west|(north|south)-?(east|west)) of$/;

function isAt(prep: string, wanted: string | undefined): boolean {
  return prep === wanted || (wanted === 'near' && BESIDE.test(prep));
}

const steps = new Map<string, readonly string[]>();

/** The steps of a slot path; there are as many as the rules have. */
function stepsOf(path: string): readonly string[] {
  let found = steps.get(path);
  if (!found) {
    found = path.split('.');
    steps.set(path, found);
  }
  return found;
}

/** Phrases a slot path leads to. */
export function slotPhrases(frame: Frame, path: string): Phrase[] {
  const [first, ...rest] = stepsOf(path);
  let at: Phrase[];
  switch (first) {
    case 'agent':
      at = frame.agent ? [frame.agent] : [];
      break;
    case 'patient':
      at = frame.patient ? [frame.patient] : [];
      break;
    case 'complement':
      at = frame.complement ? [frame.complement] : [];
      break;
    case 'owner':
      at = frame.phrase?.owner ? [frame.phrase.owner] : frame.phrase ? before(frame.phrase) : [];
      break;
    case 'holder':
      at = holder(frame);
      break;
    case 'here':
    case 'country': {
      // where the talk is of, for verbs of going that tell no place
      at = [plain(frame.sentence, frame.group.start, frame.group.end, frame.head)];
      break;
    }
    case 'subject':
      // "X is a stronghold of Y"
      at =
        frame.link === 'complement' && frame.governor?.agent && /^(be|become|remain)$/.test(frame.governor.lemma)
          ? [frame.governor.agent]
          : [];
      break;
    case 'apposed':
      // "X, the stronghold of Y"
      at = frame.phrase ? frame.sentence.phrases.filter((p) => p.appositions.includes(frame.phrase!)) : [];
      break;
    case 'predicate': {
      // "fighting [raged in X]"
      const g =
        frame.link === 'subject' || (frame.link === 'object' && frame.governor?.voice === 'passive')
          ? frame.governor
          : null;
      const next = rest.shift();
      at = g && next && HAPPEN.test(g.lemma) ? slotPhrases(g, next) : [];
      break;
    }
    case 'apposition':
      at = frame.phrase?.appositions ?? [];
      break;
    case 'governor': {
      const g = frame.governor;
      const next = rest.shift();
      at = g ? slotPhrases(g, next ?? 'agent') : [];
      break;
    }
    default:
      at = frame.obliques.filter((o) => isAt(o.prep, first)).map((o) => o.phrase);
  }
  for (const step of rest) {
    if (step === 'inf') {
      // "an attempt [to advance on X]"
      const heads = at.map((p) => p.head);
      at = frame.sentence.frames
        .filter((f) => f.form === 'verb' && f.governor && heads.includes(f.governor.head))
        .flatMap((f) => [...(f.patient ? [f.patient] : []), ...f.obliques.map((o) => o.phrase)]);
      continue;
    }
    at = at
      .flatMap((p) => (p.parts.length > 0 ? p.parts : [p]))
      .flatMap((p) =>
        step === 'owner'
          ? p.owner
            ? [p.owner]
            : before(p)
          : p.posts.filter((o) => isAt(o.prep, step)).map((o) => o.phrase),
      );
  }
  return at;
}

/** Words before the head of an event noun: "[Taliban] attack", "[Russian army] offensive". */
function before(phrase: Phrase): Phrase[] {
  const { tokens } = phrase.sentence;
  let start = phrase.start;
  while (
    start < phrase.head &&
    (/^(DT|PDT|CD|PRP\$)$/.test(tokens[start]!.xpos) ||
      /^(alleged|reported|fresh|new|latest|recent|major|joint|fierce|heavy|renewed)$/i.test(tokens[start]!.text))
  )
    start++;
  if (start >= phrase.head) return [];
  return [plain(phrase.sentence, start, phrase.head)];
}

/** What a noun behind a preposition is said of. */
function holder(frame: Frame): Phrase[] {
  const { phrase, sentence } = frame;
  if (!phrase) return [];
  for (const p of sentence.phrases)
    if (p.posts.some((o) => (o.phrase === phrase || o.phrase.parts.includes(phrase)) && o.prep === frame.prep))
      return [p];
  for (const v of sentence.frames) {
    if (v.form !== 'verb' || !v.obliques.some((o) => o.phrase === phrase || o.phrase.parts.includes(phrase))) continue;
    if (/^(be|remain|come|stay|fall|keep|put|place|leave|have|find|live|get|sit|lie|is)$/.test(v.lemma)) {
      const subject =
        v.voice === 'passive' || v.lemma === 'put' || v.lemma === 'place' || v.lemma === 'leave'
          ? (v.patient ?? v.agent)
          : v.agent;
      return subject ? [subject] : [];
    }
    return v.patient ? [v.patient] : v.agent ? [v.agent] : [];
  }
  return [];
}
