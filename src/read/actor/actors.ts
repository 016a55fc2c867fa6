import { anyOf } from '../../lib/any-of.ts';
import type { ActorMention, Document, ReadSentence } from '../document.ts';
import type { Phrase } from '../frame.ts';
import type { Names } from '../name/names.ts';
import type { ActorContext } from './context.ts';
import { isCreed, namedActor, ownedName, ownerName } from './described.ts';
import { classOf } from './doer.ts';
import { fullNames } from './full-names.ts';
import { genericActor } from './generic.ts';
import { markedActor } from './marked.ts';
import { pronounActor } from './pronoun.ts';
import { Sides } from './sides.ts';
import { stateNameOf } from './state-name.ts';
import { lemmaOf, strip } from './words.ts';

const RELATIVE = anyOf('who which that');
const SOME = anyOf('some many most several few all both half part rest');
const UNIT = anyOf('Division Brigade Corps Battalion Regiment Army');

/** Bodies that hold no ground and are nobody's "they". */
const WORLD_BODY =
  /^(?:(?:International|World|Global) (?:Organi[sz]ation|Committee|Federation|Commission|Court|Bank|Union|Council)\b.*|United Nations|UN|U\.N\.)$/;

/** Turns noun phrases into actors, in reading order, remembering who was named for "the group", "they", "the insurgents". */
export class Actors implements ActorContext {
  readonly document: Document;
  readonly names: Names;
  readonly done = new Map<Phrase, ActorMention | null>();
  readonly mentions: ActorMention[] = [];
  /** Acronym in brackets -> the name before it. */
  readonly expansions = new Map<string, string>();
  state: string | null | undefined;
  nonState = false;
  whole: ActorMention[] = [];
  sides: Sides | null = null;
  private readonly first = new Map<Phrase, string>();
  readonly attackers = new Map<string, { maybe: boolean; surely: boolean; apart: boolean }>();

  constructor(document: Document, names: Names) {
    this.document = document;
    this.names = names;
    for (const { name, short, clear } of fullNames(document.report.text)) {
      this.expansions.set(short, clear);
      this.expansions.set(name, clear);
    }
  }

  /** "RSF" where the report writes "Rapid Support Forces" elsewhere. */
  acronymOf(name: string): string | null {
    if (!/^\p{Lu}{2,6}$/u.test(name)) return null;
    for (const run of this.names.runs) {
      const words = run.text.split(/[\s-]+/).filter((w) => w && !/^(of|and|the|in|for|'s|’s)$/.test(w));
      if (
        words.length > 1 &&
        words.map((w) => w[0]!.toUpperCase()).join('') === name &&
        this.names.sort(run) === 'group'
      )
        return run.text;
    }
    return null;
  }

  /** Forgets what phrases were taken for, but not who was spoken of: the second reading knows the whole report. */
  again(): void {
    this.whole = [...this.mentions];
    this.sides = new Sides(this.document, (p) => this.done.get(p));
    for (const [p, a] of this.done) if (a?.name && a.form === 'name') this.first.set(p, a.name);
    this.attackers.clear();
    this.mentions.length = 0;
    this.done.clear();
  }

  readSentence(sentence: ReadSentence): void {
    for (const p of sentence.phrases) {
      if (p.parts.length > 0) continue;
      const actor = this.of(p);
      if (actor) sentence.actors.push(actor);
    }
  }

  /** The side a phrase stands for, or null when it is none. */
  of(phrase: Phrase): ActorMention | null {
    const had = this.done.get(phrase);
    if (had !== undefined) return had;
    this.done.set(phrase, null);
    const found = this.find(phrase);
    this.done.set(phrase, found);
    if (found?.name && found.form !== 'pronoun' && phrase.parts.length === 0 && !this.guessed(phrase))
      this.mentions.push(found);
    return found;
  }

  /** A capitalised name of no known sort: a doer only where a slot asks for one. */
  guessed(phrase: Phrase): boolean {
    const run = this.names.at(phrase.sentence, phrase.head);
    return !!run && run.end === phrase.head + 1 && this.names.sort(run) === 'unknown';
  }

  make(phrase: Phrase, name: string | null, init: Partial<ActorMention> = {}): ActorMention {
    const { tokens } = phrase.sentence;
    const end = init.end ?? phrase.end;
    const start = init.start ?? phrase.start;
    return {
      sentence: phrase.sentence,
      start,
      end,
      head: phrase.head,
      text: this.document.report.text.slice(tokens[start]!.start, tokens[end - 1]!.end),
      name,
      form: 'name',
      id: null,
      ...init,
      kind: name && WORLD_BODY.test(name) ? 'monitor' : (init.kind ?? 'force'),
    };
  }

  expand(name: string): string {
    const had = this.expansions.get(name);
    if (had) return had;
    const full = this.acronymOf(name) ?? this.plural(name);
    this.expansions.set(name, full);
    return full;
  }

  /** "Houthi" and "Tamil Tiger" before a noun are the Houthis and the Tamil Tigers. */
  plural(name: string): string {
    const { lexicon } = this.document;
    const lower = name.toLowerCase();
    return lexicon.list('group-name').has(`${lower}s`) && !lexicon.list('group-name').has(`the ${lower}`)
      ? `${name}s`
      : name;
  }

  find(phrase: Phrase): ActorMention | null {
    const { lexicon, report } = this.document;
    const { tokens } = phrase.sentence;
    if (phrase.parts.length > 0) {
      const all = phrase.parts.map((p) => this.of(p)).filter((a): a is ActorMention => !!a?.name);
      // of "Kabul and government troops" the town is no member
      const armed = all.filter((a) => a.kind === 'force' || !this.isTown(a));
      const sides = armed.some((a) => a.kind === 'force') ? armed : all;
      // "French and Malian soldiers" read as one
      // of "Iraqi tanks and infantry" the infantry is Iraq's
      const bare = (a: ActorMention): boolean => a.end - a.start === 1 && /^\p{Ll}/u.test(a.name!);
      const parts = sides.filter(
        (a, i) =>
          !(i > 0 && bare(a) && sides[0]!.form === 'name') &&
          !sides.some((b) => b !== a && b.start <= a.start && b.end >= a.end),
      );
      if (parts.length === 0) return null;
      if (parts.length === 1) return parts[0]!;
      // "Iraqi and Kurdish security forces": the words as they stand
      const names = [...new Set(parts.map((p) => p.name!))];
      return this.make(
        phrase,
        names.filter((n) => !names.some((m) => m !== n && ` ${m} `.includes(` ${n} `))).join(' and '),
        {
          kind: parts[0]!.kind,
          form: parts[0]!.form,
        },
      );
    }
    const head = tokens[phrase.head]!;
    if (head.xpos === 'PRP' || head.xpos === 'PRP$' || RELATIVE.test(head.text.toLowerCase()))
      return pronounActor(this, phrase);
    const lemma = lemmaOf(head);
    if (SOME.test(lemma)) {
      // "some of the insurgents"
      const of = phrase.posts.find((p) => p.prep === 'of');
      const whole = of ? this.of(of.phrase) : null;
      if (whole) return this.make(phrase, whole.name, { kind: whole.kind, form: whole.form });
    }
    if (isCreed(this, phrase)) return genericActor(this, phrase, 'islamist', 'force');
    const run = this.names.at(phrase.sentence, phrase.head);
    const army =
      run && run.end === phrase.head + 1 && run.end - run.start === 1 ? ownedName(this, phrase, lemma) : null;
    if (army) return this.make(phrase, army);
    // "the army's 15th Division"
    if (run && UNIT.test(run.text) && run.start > phrase.start) {
      const whose = phrase.owner ? ownerName(this, phrase) : null;
      return this.make(
        phrase,
        whose ?? strip(report.text.slice(tokens[phrase.start]!.start, tokens[run.end - 1]!.end)),
      );
    }
    if (run && (run.end === phrase.head + 1 || (run.end > phrase.end && this.names.sort(run) === 'group')))
      return namedActor(this, phrase, run);
    if (lexicon.has('demonym', head.text))
      return this.make(phrase, lexicon.map('demonym').get(head.text.toLowerCase()) ?? head.text, {
        kind: 'government',
      });
    const cls = classOf(this, phrase);
    if (cls === 'thing') return null;
    const kind: ActorMention['kind'] =
      cls === 'civilian' ? 'civilian' : cls === 'official' ? 'official' : cls === 'state' ? 'government' : 'force';
    return markedActor(this, phrase, lemma, kind);
  }

  firstName(phrase: Phrase): string | null {
    return this.first.get(phrase) ?? null;
  }

  fights(name: string): boolean {
    return this.sides?.fights(name) ?? true;
  }

  /** A town that stands for its government. */
  isTown(a: ActorMention): boolean {
    return a.kind === 'government' && this.document.lexicon.has('metonym', a.text);
  }

  hasNonState(): boolean {
    if (this.nonState) return true;
    this.nonState = this.mentions.some(
      (m) =>
        m.kind === 'force' &&
        this.document.lexicon.has('nonstate', m.sentence.tokens[m.head]!.lemma) &&
        !/^(occupier|invader|enemy|adversary|foe|attacker|opponent|assailant|group|faction|movement|organi[sz]ation)$/i.test(
          m.sentence.tokens[m.head]!.lemma,
        ),
    );
    return this.nonState;
  }

  /** The clearest name of the government side. */
  stateSide(): string | null {
    this.state ??= stateNameOf(this.document, this.names);
    return this.state;
  }
}
