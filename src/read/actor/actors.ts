import { ORDINARY_WORDS } from '../../gazetteer/ordinary-words-file.ts';
import { fold } from '../../lib/fold.ts';
import type { ActorMention, Document, ReadSentence } from '../document.ts';
import type { Phrase } from '../frame.ts';
import type { NameRun, Names } from '../name.ts';
import { theatreOf } from '../theatre.ts';
import { fullNames } from './full-names.ts';
import { stateNameOf } from './state-name.ts';

export type ActorClass = 'force' | 'state' | 'official' | 'civilian' | 'monitor' | 'media' | 'thing';

const PLURAL_PRONOUN = /^(they|them|their|we|us|our|it|its|he|his|him|i|my|who|which|that)$/i;
const ATTACK =
  /^(attack|capture|seize|take|retake|recapture|overrun|storm|launch|advance|push|drive|shell|ambush|fire|kill|enter|break|fight|clash|oust|raid|assault|besiege|surround|conquer|sweep|march|battle|close|win|gain|control|occupy|strike|bomb|invade|cross|expel)$/;
const MOVE = /^(move|reach|arrive|pour|roll|race|head|stream|sweep|thrust|press)$/;
const SAYS = /^(be|have|say|claim|announce|deny|condemn|urge|call|warn|declare|tell|name|know)$/;
const STATE_LIKE = /^(government|army|military|regime|junta|state|police|navy|authority|administration|loyalist)$/;
const WEAK =
  /^(group|movement|organisation|organization|outfit|militant|fighter|insurgent|rebel|jihadist|jihadi|extremist|separatist|guerrilla|terrorist|islamist|gunman|militia|militiaman|force|insurgency|side|attacker|assailant|occupier|invader|enemy|soldier|troop|unit|combatant|army|military|government|coalition|alliance|commander|faction|opposition|mujahideen|defender)$/;

/** Turns noun phrases into actors, in reading order, remembering who was named for "the group", "they", "the insurgents". */
export class Actors {
  readonly document: Document;
  readonly names: Names;
  readonly #done = new Map<Phrase, ActorMention | null>();
  readonly #mentions: ActorMention[] = [];
  /** Acronym in brackets -> the name before it. */
  readonly #expansions = new Map<string, string>();
  #state: string | null | undefined;
  #whole: ActorMention[] = [];
  readonly #attackers = new Map<string, { maybe: boolean; surely: boolean }>();

  constructor(document: Document, names: Names) {
    this.document = document;
    this.names = names;
    for (const { name, short, clear } of fullNames(document.report.text)) {
      this.#expansions.set(short, clear);
      this.#expansions.set(name, clear);
    }
  }

  /** "RSF" where the report writes "Rapid Support Forces" elsewhere. */
  #acronymOf(name: string): string | null {
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
    this.#whole = [...this.#mentions];
    this.#mentions.length = 0;
    this.#done.clear();
  }

  readSentence(sentence: ReadSentence): void {
    for (const p of sentence.phrases) {
      if (p.parts.length > 0) continue;
      const actor = this.of(p);
      if (actor) sentence.actors.push(actor);
    }
  }

  /** What sort of doer a phrase is. */
  classOf(phrase: Phrase): ActorClass {
    const { lexicon } = this.document;
    if (phrase.parts.length > 0) {
      const classes = phrase.parts.map((p) => this.classOf(p));
      return classes.find((c) => c === 'force' || c === 'state') ?? classes[0]!;
    }
    const t = phrase.sentence.tokens[phrase.head]!;
    const run = this.names.at(phrase.sentence, phrase.head);
    if (run && run.end >= phrase.head + 1) {
      const sort = this.names.sort(run);
      if (sort === 'group') return 'force';
      if (sort === 'nation' || sort === 'demonym') return 'state';
      if (sort === 'person') return 'official';
      if (sort === 'media') return 'media';
      if (sort === 'time') return 'thing';
      if (sort === 'body') return 'monitor';
      if (sort === 'place') return lexicon.has('metonym', run.text) ? 'state' : 'thing';
      return 'force';
    }
    const lemma = t.lemma.toLowerCase();
    if (lexicon.has('demonym', t.text)) return 'state';
    if (PLURAL_PRONOUN.test(t.text)) {
      const a = this.of(phrase);
      if (!a) return 'thing';
      return a.kind === 'civilian'
        ? 'civilian'
        : a.kind === 'official'
          ? 'official'
          : a.kind === 'government'
            ? 'state'
            : a.kind === 'other' || a.kind === 'monitor' || a.kind === 'media'
              ? 'thing'
              : 'force';
    }
    if (lemma === 'movement' && phrase.posts.some((p) => p.prep === 'of')) return 'thing';
    if (lexicon.has('nonstate', lemma) || lexicon.has('force', lemma)) return 'force';
    if (lexicon.has('state', lemma)) return 'state';
    if (lexicon.has('official', lemma)) return 'official';
    if (lexicon.has('civilian', lemma)) {
      // "thousands of fighters"
      const of = phrase.posts.find((p) => p.prep === 'of');
      if (of && /^(thousand|hundred|ten|dozen|number|population)$/.test(lemma)) {
        // "thousands of Afghans" are people, "thousands of fighters" are not
        const people = this.names.at(of.phrase.sentence, of.phrase.head);
        return people && this.names.sort(people) === 'demonym' ? 'civilian' : this.classOf(of.phrase);
      }
      return 'civilian';
    }
    if (lexicon.has('groupnoun', lemma) || lexicon.has('remote', lemma)) return 'force';
    if (
      /^(man|people|leader|remnant|element|column|group|number|hundred|thousand|dozen|some|many|most|rest|wave|team|member|ally|counterpart|rival|advance|supporter|cadre|backer|partner)$/.test(
        lemma,
      )
    ) {
      const of = phrase.posts.find((p) => p.prep === 'of' || p.prep === 'from');
      if (of) return this.classOf(of.phrase);
      if (/^(ally|rival|remnant|supporter|partner|backer)$/.test(lemma)) return 'force';
    }
    // "the Syrian army deployment"
    if (/^(presence|offensive|advance|deployment|campaign|operation|counteroffensive)$/.test(lemma))
      return this.#ownedBySide(phrase) ? 'force' : 'thing';
    return 'thing';
  }

  #ownedBySide(phrase: Phrase): boolean {
    if (phrase.owner) return this.of(phrase.owner) !== null;
    const { lexicon } = this.document;
    return phrase.sentence.tokens
      .slice(phrase.start, phrase.head)
      .some(
        (t) =>
          lexicon.has('demonym', t.text) ||
          lexicon.has('state', t.lemma) ||
          lexicon.has('nonstate', t.lemma) ||
          lexicon.has('group-name', t.text),
      );
  }

  /** The side a phrase stands for, or null when it is none. */
  of(phrase: Phrase): ActorMention | null {
    const had = this.#done.get(phrase);
    if (had !== undefined) return had;
    this.#done.set(phrase, null);
    const found = this.#find(phrase);
    this.#done.set(phrase, found);
    if (found?.name && found.form !== 'pronoun' && !this.#guessed(phrase)) this.#mentions.push(found);
    return found;
  }

  /** A capitalised name of no known sort: a doer only where a slot asks for one. */
  #guessed(phrase: Phrase): boolean {
    const run = this.names.at(phrase.sentence, phrase.head);
    return !!run && run.end === phrase.head + 1 && this.names.sort(run) === 'unknown';
  }

  #make(phrase: Phrase, name: string | null, init: Partial<ActorMention> = {}): ActorMention {
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
      kind: 'force',
      form: 'name',
      id: null,
      ...init,
    };
  }

  expand(name: string): string {
    const had = this.#expansions.get(name);
    if (had) return had;
    const full = this.#acronymOf(name) ?? this.#plural(name);
    this.#expansions.set(name, full);
    return full;
  }

  /** "Houthi" and "Tamil Tiger" before a noun are the Houthis and the Tamil Tigers. */
  #plural(name: string): string {
    const { lexicon } = this.document;
    const lower = name.toLowerCase();
    return lexicon.list('group-name').has(`${lower}s`) && !lexicon.list('group-name').has(`the ${lower}`)
      ? `${name}s`
      : name;
  }

  #find(phrase: Phrase): ActorMention | null {
    const { lexicon, report } = this.document;
    const { tokens } = phrase.sentence;
    if (phrase.parts.length > 0) {
      const parts = phrase.parts.map((p) => this.of(p)).filter((a): a is ActorMention => !!a?.name);
      if (parts.length === 0) return null;
      if (parts.length === 1) return parts[0]!;
      // "Iraqi and Kurdish security forces": the words as they stand
      return this.#make(phrase, [...new Set(parts.map((p) => p.name))].join(' and '), {
        kind: parts[0]!.kind,
        form: parts[0]!.form,
      });
    }
    const head = tokens[phrase.head]!;
    if (head.xpos === 'PRP' || head.xpos === 'PRP$' || /^(who|which|that)$/i.test(head.text))
      return this.#pronoun(phrase);
    const lemma = head.lemma.toLowerCase();
    const run = this.names.at(phrase.sentence, phrase.head);
    if (run && (run.end === phrase.head + 1 || (run.end > phrase.end && this.names.sort(run) === 'group')))
      return this.#named(phrase, run);
    if (lexicon.has('demonym', head.text))
      return this.#make(phrase, lexicon.map('demonym').get(head.text.toLowerCase()) ?? head.text, {
        kind: 'government',
      });
    const cls = this.classOf(phrase);
    if (cls === 'thing') return null;
    const kind: ActorMention['kind'] =
      cls === 'civilian' ? 'civilian' : cls === 'official' ? 'official' : cls === 'state' ? 'government' : 'force';
    // a name or demonym before the head: "Taliban fighters", "Russian troops", "M23 rebels"
    const marks: NameRun[] = [];
    for (let i = phrase.start; i < phrase.head; i++) {
      const r = this.names.at(phrase.sentence, i);
      if (r && !marks.includes(r)) marks.push(r);
    }
    let demonym: string | null = null;
    const peoples: string[] = [];
    for (let i = phrase.start; i < phrase.head; i++) {
      const w = tokens[i]!.text.toLowerCase();
      const follows = tokens[i + 1]?.text;
      if (
        follows === '-' &&
        /^(backed|led|allied|controlled|held|aligned|supported|sponsored|dominated|occupied|funded|trained)$/.test(
          tokens[i + 2]?.text.toLowerCase() ?? '',
        )
      )
        continue;
      if (
        lexicon.has('demonym', w) ||
        (i + 1 < phrase.head && lexicon.has('demonym', `${w} ${follows?.toLowerCase()}`))
      ) {
        demonym = lexicon.has('demonym', w) ? w : `${w} ${follows!.toLowerCase()}`;
        peoples.push(demonym);
        if (demonym.includes(' ')) i++;
      }
    }
    const group = marks.find((r) => this.names.sort(r) === 'group' && !backed(phrase, r));
    if (group) return this.#make(phrase, this.expand(group.text), { kind });
    const ownerActor = phrase.owner ? this.#ownerName(phrase) : null;
    if (ownerActor && kind !== 'civilian') return this.#make(phrase, ownerActor, { kind });
    const loyal = demonym && kind === 'force' ? this.#ledBy(phrase) : null;
    if (loyal) return this.#make(phrase, loyal.name, { kind, end: loyal.end });
    const joined = this.#joinedPeople(phrase);
    if (joined) peoples.unshift(joined);
    if (demonym && peoples.length > 1 && joined)
      return this.#make(phrase, peoples.map((d) => lexicon.map('demonym').get(d)!).join(' and '), {
        kind,
        start: phrase.start - 2,
      });
    if (demonym) return this.#make(phrase, this.#national(phrase, demonym, lemma), { kind });
    const defence = joined === null ? this.#defence(phrase) : null;
    if (defence) return this.#make(phrase, defence.name, { kind, start: defence.start });
    // "Sudan paramilitaries" in a headline: not the state
    if (lexicon.has('nonstate', lemma) && marks.some((r) => this.names.sort(r) === 'nation' && !backed(phrase, r)))
      return this.#generic(phrase, lemma, kind);
    const nation = marks.find(
      (r) =>
        (this.names.sort(r) === 'nation' ||
          (lexicon.has('metonym', r.text) && /^(force|troop|army|soldier)$/.test(lemma))) &&
        !backed(phrase, r),
    );
    if (nation) {
      const country =
        this.names.sort(nation) === 'nation' ? null : lexicon.map('metonym').get(nation.text.toLowerCase());
      return this.#make(phrase, country ? `${country} government` : nation.text, { kind });
    }
    const of = phrase.posts.find((p) => p.prep === 'of' || p.prep === 'from' || p.prep === 'by');
    if (of && kind !== 'civilian' && !/^(opponent|opposition|enemy|critic|foe|rival)$/.test(lemma)) {
      const inner = this.of(of.phrase);
      if (
        inner?.name &&
        inner.kind !== 'civilian' &&
        (inner.form === 'name' ||
          /^(column|group|number|wave|hundred|thousand|dozen|convoy|team|handful|contingent|element|remnant)$/.test(
            lemma,
          ))
      )
        return this.#make(phrase, inner.name, { kind, form: inner.form });
    }
    for (const a of phrase.appositions) {
      const inner = this.of(a);
      if (inner?.name && inner.form === 'name' && kind === 'force') return this.#make(phrase, inner.name, { kind });
    }
    if (lexicon.has('remote', lemma) && kind === 'force') return null;
    const led = kind === 'force' ? this.#ledBy(phrase) : null;
    if (led) return this.#make(phrase, led.name, { kind, end: led.end, form: 'name' });
    const seat = lexicon.map('metonym').get(tokens[phrase.head - 1]?.text.toLowerCase() ?? '');
    if (seat && kind === 'force' && phrase.head - 1 >= phrase.start && /^\p{Lu}/u.test(tokens[phrase.head - 1]!.text))
      return this.#make(phrase, `${seat} government`, { kind });
    const own = marks.find(
      (r) =>
        this.names.sort(r) === 'unknown' &&
        !backed(phrase, r) &&
        (r.start > 0 || (this.names.count.get(r.key) ?? 0) > 1 || !ORDINARY_WORDS.has(r.key)),
    );
    if (own && kind === 'force' && !lexicon.has('title', own.text.split(' ')[0]!))
      return this.#make(phrase, own.text, { kind });
    if (kind === 'civilian' || kind === 'official')
      return this.#make(
        phrase,
        kind === 'official'
          ? this.#officialSide(phrase)
          : strip(report.text.slice(tokens[phrase.start]!.start, tokens[phrase.end - 1]!.end)),
        { kind, form: 'noun' },
      );
    return this.#generic(phrase, lemma, kind);
  }

  /** "Ethiopian and [Eritrean troops]". */
  #joinedPeople(phrase: Phrase): string | null {
    const { tokens } = phrase.sentence;
    const before = tokens[phrase.start - 2]?.text.toLowerCase() ?? '';
    return tokens[phrase.start - 1]?.text === 'and' && this.document.lexicon.map('demonym').has(before) ? before : null;
  }

  /** "the Malian defence and [security forces]". */
  #defence(phrase: Phrase): { name: string; start: number } | null {
    const { tokens } = phrase.sentence;
    const word = (i: number): string => tokens[i]?.text.toLowerCase() ?? '';
    const at = phrase.start;
    if (!/^(security|police|intelligence|armed|military)$/.test(word(at))) return null;
    if (word(at - 1) !== 'and' || !/^(defen[cs]e|army|military|armed|police|government)$/.test(word(at - 2)))
      return null;
    if (!this.document.lexicon.has('demonym', word(at - 3))) return null;
    return {
      name: this.document.report.text.slice(tokens[at - 3]!.start, tokens[phrase.head]!.end),
      start: at - 3,
    };
  }

  /** "fighters [led by X]", "forces [loyal to X]". */
  #ledBy(phrase: Phrase): { name: string; end: number } | null {
    const { tokens } = phrase.sentence;
    const next = (n: number): string => tokens[phrase.end + n]?.text.toLowerCase() ?? '';
    const two = `${next(0)} ${next(1)}`;
    const own = /^(led by|commanded by|belonging to)$/.test(two);
    const apart =
      /^(loyal to|allied (to|with)|aligned with|linked to|affiliated (to|with)|answering to|backed by)$/.test(two);
    const backing = !own && !apart && /^(supporting|backing)$/.test(next(0));
    if (!own && !apart && !backing) return null;
    const from = phrase.end + (backing ? 1 : 2);
    const target = phrase.sentence.phrases.find((p) => p.start === from && p.parts.length === 0);
    if (!target) return null;
    const actor = this.of(target);
    if (!actor?.name || actor.kind === 'civilian' || two === 'backed by') return null;
    // "forces loyal to Haftar" are told by the words as they stand, "fighters of X" by the group
    if (!own && !(apart && actor.kind === 'force' && this.document.lexicon.has('group-name', actor.name)))
      return {
        name: strip(this.document.report.text.slice(tokens[phrase.start]!.start, tokens[target.end - 1]!.end)),
        end: target.end,
      };
    return actor.kind === 'official' ? null : { name: actor.name, end: phrase.end };
  }

  #officialSide(phrase: Phrase): string | null {
    const { tokens } = phrase.sentence;
    return strip(this.document.report.text.slice(tokens[phrase.start]!.start, tokens[phrase.end - 1]!.end));
  }

  #ownerName(phrase: Phrase): string | null {
    const owner = phrase.owner!;
    const t = owner.sentence.tokens[owner.head]!;
    if (t.xpos === 'PRP$') {
      const a = this.of(owner);
      return a?.name ?? null;
    }
    const inner = this.of(owner);
    return inner?.name ?? null;
  }

  /** "Syrian army", "Afghan government forces" by name; troops of a state by its name. */
  #national(phrase: Phrase, demonym: string, lemma: string): string {
    const country = this.document.lexicon.map('demonym').get(demonym)!;
    const { tokens } = phrase.sentence;
    const text = tokens.slice(phrase.start, phrase.head + 1).map((t) => t.text.toLowerCase());
    const internal = this.hasNonState();
    if (
      /^(rebel|separatist|fighter|militant|militia|insurgent|jihadist|militiaman|opposition|guerrilla|group)$/.test(
        lemma,
      )
    ) {
      return `${capitalise(demonym)} ${tokens[phrase.head]!.text}`;
    }
    if (text.includes('government') || (internal && STATE_LIKE.test(lemma)))
      return `${capitalise(demonym)} ${text.includes('government') ? 'government' : tokens[phrase.head]!.text}`;
    return country;
  }

  hasNonState(): boolean {
    return this.#mentions.some(
      (m) =>
        m.kind === 'force' &&
        m.form === 'noun' &&
        this.document.lexicon.has('nonstate', m.sentence.tokens[m.head]!.lemma),
    );
  }

  #named(phrase: Phrase, run: NameRun): ActorMention | null {
    const { lexicon } = this.document;
    const sort = this.names.sort(run);
    const words = run.text.split(/\s+/);
    if (sort === 'group') return this.#make(phrase, this.expand(run.text));
    if (sort === 'nation') return this.#make(phrase, run.text, { kind: 'government' });
    if (sort === 'demonym') {
      const key = lexicon.has('demonym', run.text) ? run.text.toLowerCase() : run.text.toLowerCase().replace(/s$/, '');
      return this.#make(phrase, lexicon.map('demonym').get(key) ?? run.text, { kind: 'government' });
    }
    if (sort === 'time') return null;
    if (sort === 'media') return this.#make(phrase, run.text, { kind: 'media' });
    if (sort === 'body')
      return this.#make(phrase, run.text, { kind: /ministry$/i.test(run.text) ? 'government' : 'monitor' });
    if (sort === 'person') return this.#make(phrase, run.text, { kind: 'official' });
    if (sort === 'place') {
      const country = lexicon.map('metonym').get(run.text.toLowerCase());
      return country ? this.#make(phrase, country, { kind: 'government' }) : null;
    }
    // "Houthi forces Ansar", acronyms and unknown names in an actor's slot
    if (words.length > 0 && !/^(mr|mrs|ms)/i.test(words[0]!))
      return this.#make(phrase, this.expand(run.text), { kind: 'force' });
    return null;
  }

  /** "the insurgents", "the group", "government forces", "the army". */
  #generic(phrase: Phrase, lemma: string, kind: ActorMention['kind']): ActorMention | null {
    const { lexicon, report } = this.document;
    const { tokens } = phrase.sentence;
    const words = tokens.slice(phrase.start, phrase.head + 1).map((t) => t.lemma.toLowerCase());
    const text = strip(report.text.slice(tokens[phrase.start]!.start, tokens[phrase.end - 1]!.end));
    const state =
      STATE_LIKE.test(lemma) ||
      words.some((w) =>
        /^(government|army|state|regime|loyalist|security|pro|national|federal)$|^pro-(government|regime)/.test(w),
      );
    if (/^(occupier|invader|enemy|adversary|foe)$/.test(lemma)) return null;
    if (state || /^(soldier|serviceman|garrison)$/.test(lemma)) {
      const near = state ? null : this.#recall('state', phrase, lemma);
      if (near) return this.#make(phrase, near.name, { kind: 'government', form: 'noun', id: near.id });
      const name = this.stateSide();
      return this.#make(phrase, name ?? text, { kind: 'government', form: 'noun' });
    }
    // "the peshmerga", not capitalised
    if (lexicon.list('group-name').has(lemma) && lexicon.has('force', lemma)) return this.#make(phrase, text, { kind });
    const definite =
      /^(the|these|those|this|that|its|their|both)$/i.test(tokens[phrase.start]!.text) ||
      lexicon.has('nonstate', lemma);
    if ((definite || WEAK.test(lemma)) && !this.#strangers(phrase, lemma)) {
      const wanted = lexicon.has('nonstate', lemma) || /^(group|movement|militia)$/.test(lemma) ? 'nonstate' : null;
      const earlier = this.#recall(wanted, phrase, lemma);
      if (earlier) return this.#make(phrase, earlier.name, { kind, form: 'noun', id: earlier.id });
      const packed = this.#packGeneric(lemma);
      if (packed) return this.#make(phrase, packed.name, { kind, form: 'noun', id: packed.id });
    }
    return this.#make(phrase, text, { kind, form: 'noun' });
  }

  /** "local fighters", "gunmen", "fighters from Idlib": others than those told of so far. */
  #strangers(phrase: Phrase, lemma: string): boolean {
    const { tokens } = phrase.sentence;
    const first = tokens[phrase.start]!.text;
    if (/^(the|these|those|this|that|its|their)$/i.test(first)) return false;
    if (/^(gunman|tribesman|militiaman|assailant)$/.test(lemma)) return true;
    if (
      this.document.lexicon.has('nonstate', lemma) &&
      /^(local|tribal|foreign|masked|unknown|unidentified|other|more|another)$/i.test(first)
    )
      return true;
    return lemma === 'fighter' && phrase.posts.some((o) => o.prep === 'from');
  }

  #packGeneric(lemma: string): { name: string; id: string } | null {
    const pack = theatreOf(this.document);
    if (!pack) return null;
    const party = pack.parties.find((p) => p.generics.some((g) => g.toLowerCase().replace(/s$/, '') === lemma));
    return party ? { name: party.name, id: party.id } : null;
  }

  /** The clearest name of the government side. */
  stateSide(): string | null {
    this.#state ??= stateNameOf(this.document);
    return this.#state;
  }

  #pronoun(phrase: Phrase): ActorMention | null {
    const { tokens } = phrase.sentence;
    const word = tokens[phrase.head]!.text.toLowerCase();
    if (/^(he|his|him|she|her|i|my|me)$/.test(word))
      return this.#make(phrase, null, { kind: 'official', form: 'pronoun' });
    if (/^(we|us|our)$/.test(word)) {
      const speaker = this.#speakerSide(phrase);
      return this.#make(phrase, speaker, { kind: 'force', form: 'pronoun' });
    }
    const sayer = this.#sayer(phrase) ?? this.#subjectBefore(phrase);
    if (sayer) return this.#make(phrase, sayer.name, { kind: sayer.kind, form: 'pronoun', id: sayer.id });
    const earlier = this.#recall(/^(it|its)$/.test(word) ? 'single' : null, phrase, word);
    return earlier ? this.#make(phrase, earlier.name, { kind: earlier.kind, form: 'pronoun', id: earlier.id }) : null;
  }

  /** "The army said [it] had …", "X said [its] fighters had …": who says so in this sentence. */
  #sayer(phrase: Phrase): ActorMention | null {
    const { tokens } = phrase.sentence;
    const says = phrase.sentence.frames.filter(
      (f) =>
        f.form === 'verb' &&
        f.reader === 'chunk' &&
        f.agent &&
        f.head < phrase.start &&
        f.agent.end <= f.head &&
        /^(say|claim|announce|confirm|admit|declare|insist|deny|report|acknowledge|add|concede|boast|maintain)$/.test(
          f.lemma,
        ),
    );
    const verb = says.at(-1);
    if (!verb?.agent) return null;
    // another side told of in between is nearer: "the army said the rebels had left their camp"
    const between = phrase.sentence.phrases.some(
      (p) =>
        p.parts.length === 0 &&
        p.start > verb.head &&
        p.end <= phrase.start &&
        tokens[p.head]!.xpos !== 'PRP' &&
        tokens[p.head]!.xpos !== 'PRP$' &&
        /^(force|state|civilian)$/.test(this.classOf(p)),
    );
    if (between) return null;
    const a = this.of(verb.agent);
    if (a?.name && (a.kind === 'force' || a.kind === 'government')) return a;
    // "its spokesman said", "Ukrainian commanders said", "the group's leader said"
    const owner = verb.agent.owner ? this.of(verb.agent.owner) : null;
    if (owner?.name && (owner.kind === 'force' || owner.kind === 'government')) return owner;
    // "a statement by X said"
    const by = verb.agent.posts.find((o) => /^(by|from|of)$/.test(o.prep));
    const behind = by ? this.of(by.phrase) : null;
    if (behind?.name && (behind.kind === 'force' || behind.kind === 'government')) return behind;
    return a ? this.#behindOfficial(verb.agent) : null;
  }

  /** The side in the description of an official: "[M23] spokesman X", "[Ukrainian] commanders". */
  #behindOfficial(phrase: Phrase): ActorMention | null {
    const { lexicon } = this.document;
    const { tokens } = phrase.sentence;
    for (let i = phrase.start; i < phrase.end; i++) {
      const w = tokens[i]!.text.toLowerCase();
      const run = this.names.at(phrase.sentence, i);
      if (run && this.names.sort(run) === 'group') return this.#make(phrase, this.expand(run.text));
      if (lexicon.map('demonym').has(w))
        return this.#make(phrase, lexicon.map('demonym').get(w)!, { kind: 'government' });
    }
    return null;
  }

  /** "X took A. [It] also took B.", "X said so. [They] had …": the subject of the sentence before, where the pronoun opens this one. */
  #subjectBefore(phrase: Phrase): ActorMention | null {
    if (phrase.start > 2 || !/^(it|they|its|their)$/i.test(phrase.sentence.tokens[phrase.head]!.text)) return null;
    const before = this.document.sentences[phrase.sentence.index - 1];
    if (!before || before.paragraph.kind === 'headline') return null;
    const main = before.frames.find((f) => f.form === 'verb' && f.agent && !f.governor && !f.marker);
    if (!main?.agent || main.agent.start > 4) return null;
    const a = this.of(main.agent);
    if (!a?.name || (a.kind !== 'force' && a.kind !== 'government')) return null;
    const plural = /^NNP?S$/.test(before.tokens[main.agent.head]!.xpos);
    if (/^its?$/i.test(phrase.sentence.tokens[phrase.head]!.text) && plural && a.form === 'noun') return null;
    return a;
  }

  /** The side a quoted "we" speaks for: a demonym or party beside the speaker in this or the sentences around. */
  #speakerSide(phrase: Phrase): string | null {
    const here = phrase.sentence;
    for (const s of [here, this.document.sentences[here.index + 1], this.document.sentences[here.index - 1]]) {
      if (!s) continue;
      for (const p of s.phrases) {
        const cls = p.parts.length ? 'thing' : this.classOf(p);
        if (cls !== 'official') continue;
        for (let i = p.start; i < p.end; i++) {
          const w = s.tokens[i]!.text.toLowerCase();
          if (this.document.lexicon.has('demonym', w)) return this.document.lexicon.map('demonym').get(w)!;
          const run = this.names.at(s, i);
          if (run && this.names.sort(run) === 'group') return this.expand(run.text);
        }
      }
    }
    return this.stateSide();
  }

  /** Who was last spoken of that fits. */
  #recall(wanted: 'nonstate' | 'single' | 'state' | null, at: Phrase, lemma: string): ActorMention | null {
    const { lexicon } = this.document;
    const here = at.sentence.index;
    let best: ActorMention | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    const counts = new Map<string, number>();
    for (const m of this.#mentions) if (m.name) counts.set(m.name, (counts.get(m.name) ?? 0) + 1);
    const called = new Set(
      [...this.#whole, ...this.#mentions].filter((m) => this.#calledRebel(m, lemma)).map((m) => m.name!),
    );
    for (let n = this.#mentions.length - 1; n >= 0; n--) {
      const m = this.#mentions[n]!;
      if (!m.name) continue;
      const distance = here - m.sentence.index;
      if (distance < 0 || (distance === 0 && m.start >= at.start)) continue;
      if (wanted === 'nonstate') {
        if (m.form !== 'name' || m.kind !== 'force') continue;
        if (this.isState(m) || !this.attacks(m)) continue;
      } else if (wanted === 'state') {
        if (distance > 2 || m.form !== 'name' || !this.isState(m)) continue;
        if (!/\b(army|troops?|soldiers?|forces|military|garrison|brigade|division|battalion)\b/i.test(m.text)) continue;
      } else if (wanted === 'single') {
        if (m.kind === 'civilian') continue;
        if (distance > 3) continue;
      } else if (distance > 2) continue;
      if (m.kind === 'media' || m.kind === 'monitor') continue;
      if (lexicon.has('equipment', m.sentence.tokens[m.head]!.lemma)) continue;
      if (m.kind === 'official' && lemma !== 'they' && lemma !== 'who') continue;
      if (m.kind === 'civilian' && !PLURAL_PRONOUN.test(lemma)) continue;
      let score = -distance * 1.2 + Math.min(counts.get(m.name) ?? 1, 6) * (wanted === 'nonstate' ? 0.5 : 0.2);
      if (m.form === 'name') score += 0.5;
      if (wanted === 'nonstate' && called.has(m.name)) score += 3;
      // the subject of a sentence is spoken of on
      if (m.start <= 2) score += 0.8;
      if (m.kind === 'official' || m.kind === 'civilian') score -= 0.8;
      if (score > bestScore) {
        bestScore = score;
        best = m;
      }
    }
    if (best || wanted !== 'nonstate') return best;
    // named only later: "The rebels … the South Ossetian fighters"
    return (
      this.#whole.find(
        (m) => m.form === 'name' && m.kind === 'force' && m.name && !this.isState(m) && this.attacks(m),
      ) ?? null
    );
  }

  /** Who moved or attacked in the main clause of the sentence before, in the same paragraph. */
  moverBefore(sentence: ReadSentence): ActorMention | null {
    const before = this.document.sentences[sentence.index - 1];
    if (!before || before.paragraph !== sentence.paragraph) return null;
    const main = before.frames.find((f) => f.form === 'verb' && f.agent && !f.governor && !f.marker);
    if (!main?.agent || main.agent.start > 4 || !(ATTACK.test(main.lemma) || MOVE.test(main.lemma))) return null;
    const a = this.of(main.agent);
    return a?.name && a.form === 'name' && (a.kind === 'force' || a.kind === 'government') ? a : null;
  }

  /**
   * Whether a named group may be "the rebels" of the report: not one that the report sets beside the rebels as another
   * party, or of which it only tells that it holds ground.
   */
  attacks(m: ActorMention, sure = false): boolean {
    const had = this.#attackers.get(m.name!);
    if (had !== undefined) return sure ? had.surely : had.maybe;
    const { lexicon } = this.document;
    const key = fold(m.name!);
    const is = (p: Phrase): boolean => {
      if (p.parts.length > 0) return p.parts.some(is);
      const run = this.names.at(p.sentence, p.head) ?? this.names.at(p.sentence, p.start);
      return !!run && fold(this.expand(run.text)) === key;
    };
    const rebels = (p: Phrase): boolean =>
      p.parts.length === 0 &&
      lexicon.has('nonstate', p.sentence.tokens[p.head]!.lemma) &&
      !/^(fighter|group|militia|movement|faction)$/.test(p.sentence.tokens[p.head]!.lemma) &&
      !is(p);
    let fights = false;
    let acts = false;
    let holds = false;
    let apart = false;
    for (const s of this.document.sentences) {
      for (const p of s.phrases) {
        if (p.parts.length > 0) {
          if (p.parts.some(is) && p.parts.some(rebels)) apart = true;
        } else if (is(p) && p.end - p.start > 1 && lexicon.has('nonstate', s.tokens[p.head]!.lemma)) fights = true;
      }
      for (const f of s.frames) {
        if (f.form !== 'verb') continue;
        const other = [
          f.patient,
          ...f.obliques.filter((o) => /^(from|against|with|by)$/.test(o.prep)).map((o) => o.phrase),
        ];
        if (f.agent && rebels(f.agent) && other.some((p) => p && is(p))) apart = true;
        if (f.agent && is(f.agent)) {
          if (other.some((p) => p && rebels(p))) apart = true;
          if (/^(hold|control|rule|run|govern|remain|keep)$/.test(f.lemma)) holds = true;
          else if (ATTACK.test(f.lemma)) fights = true;
          else if (!SAYS.test(f.lemma)) acts = true;
        }
      }
    }
    fights ||= this.#mentions.some((x) => x.name === m.name && this.#calledRebel(x));
    const may = { maybe: !apart && (fights || !(holds || acts)), surely: !apart && fights };
    this.#attackers.set(m.name!, may);
    return sure ? may.surely : may.maybe;
  }

  /** "M23 rebels", "the rebels of the CSP": named by its head. */
  #calledRebel(m: ActorMention, lemma?: string): boolean {
    const head = m.sentence.tokens[m.head]!.lemma.toLowerCase();
    return m.form === 'name' && (lemma ? head === lemma : this.document.lexicon.has('nonstate', head));
  }

  isState(m: ActorMention): boolean {
    const { lexicon } = this.document;
    if (m.kind === 'government') return true;
    const name = m.name ?? '';
    if (name.split(' and ').every((part) => lexicon.has('country', part))) return true;
    const words = fold(name).split(' ');
    if (lexicon.has('group-name', name.toLowerCase())) return false;
    return (
      words.some((w) => STATE_LIKE.test(w)) ||
      (words.length === 1 && lexicon.has('demonym', words[0]!)) ||
      lexicon.has('state', m.sentence.tokens[m.head]!.lemma)
    );
  }

  /** The non-state side named most, for an implied taker; else the state named most among attackers. */
  mostNamed(state: boolean | null): ActorMention | null {
    const counts = new Map<string, { n: number; m: ActorMention }>();
    for (const m of this.#mentions) {
      if (
        !m.name ||
        m.form !== 'name' ||
        m.kind === 'civilian' ||
        m.kind === 'official' ||
        m.kind === 'media' ||
        m.kind === 'monitor'
      )
        continue;
      if (state !== null && this.isState(m) !== state) continue;
      if (state === false && !this.attacks(m, true)) continue;
      const had = counts.get(m.name);
      counts.set(m.name, { n: (had?.n ?? 0) + 1, m: had?.m ?? m });
    }
    return [...counts.values()].sort((a, b) => b.n - a.n)[0]?.m ?? null;
  }
}

/** "Russian-backed": the name belongs to a backer. */
function backed(phrase: Phrase, run: NameRun): boolean {
  const { tokens } = phrase.sentence;
  return (
    tokens[run.end]?.text === '-' &&
    /^(backed|led|allied|controlled|held|aligned|supported|sponsored|dominated|occupied|funded|trained)$/i.test(
      tokens[run.end + 1]?.text ?? '',
    )
  );
}

function strip(text: string): string {
  return text
    .replace(
      /^(the|a|an|some|many|several|about|around|dozens of|hundreds of|thousands of|at least|more than|these|those|its|their|his|\d[\d,]*)\s+/i,
      '',
    )
    .replace(/["“”]/g, '');
}

function capitalise(s: string): string {
  return s.replace(/(^|[\s-])\p{L}/gu, (c) => c.toUpperCase());
}
