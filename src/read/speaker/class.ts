import { matchesOf } from '../../lib/matches.ts';
import type { Predicate } from '../../model/claim.ts';
import type { SpeakerClass } from '../../model/speaker.ts';
import type { Document } from '../document.ts';
import { isForeign, nationsIn, nationsOf, seatOf } from './nation.ts';
import { sideIn } from './party.ts';
import { hasWord } from './words.ts';

/** Who speaks, in words: the noun phrase, its head, and what the report tells of that person elsewhere. */
export interface SpeakerWords {
  mention: string;
  head: string;
  /** The mention with titles and appositions met anywhere in the report. */
  described: string;
  /** The armed sides that the words name or stand for: "a spokesman for the group". */
  sides: readonly string[];
}

/** What the claim is about, as far as the class depends on it. */
export interface Said {
  predicate: Predicate;
  actor: string | null;
  polarity: 'affirmed' | 'negated';
  /** What was so before goes on: "still holds", "remains". */
  lasting?: boolean;
  /** "our troops", "in our hands": the speaker's own side. */
  ours?: boolean;
  /** Taken back or cleared: told without a doer, by the speaker's side. */
  again?: boolean;
  /** Said in an announcement: "announced", "declared". */
  announced?: boolean;
  /** Said in praise: "congratulates", "hails". */
  praise?: boolean;
}

/** By which a side gains when it does them: its own word for it is a party's claim. */
const GAINS: ReadonlySet<Predicate> = new Set(['take', 'enter', 'besiege', 'reopen']);

/** The class of a speaker, apart from what it says. */
export function officeOf(document: Document, who: SpeakerWords): SpeakerClass {
  let office = offices.get(who);
  if (!office) {
    office = findOffice(document, who);
    offices.set(who, office);
  }
  return office;
}

/** "the group's radio", "rebel-run television", "a pro-rebel website", "media close to the rebels": whose a voice is. */
const OWNED =
  /^(?:the |a )?(?:rebel|guerrilla|insurgent|separatist|jihadist|militia)\b|['’](?:s\b| )|-(?:run|affiliated|aligned|linked|controlled|owned|backed|held)\b|\bpro-|\b(?:close|loyal|linked|affiliated|allied|belonging) (?:to|with)\b|\b(?:run|owned|controlled|operated) by\b/;

/** Agencies that gather no news. */
const AGENCY =
  /\b(?:civil defen[cs]e|disaster|management|emergency|intelligence|security|spy|relief|border|police|health|space|energy|nuclear|investigation|protection|statistics) agenc(?:y|ies)\b/g;

const offices = new WeakMap<SpeakerWords, SpeakerClass>();

function findOffice(document: Document, who: SpeakerWords): SpeakerClass {
  const { lexicon } = document;
  const head = who.head.toLowerCase();
  // "the UN-recognised government" is not the UN
  const text = who.described
    .toLowerCase()
    .replace(/\b[\w.]+-(?:recogni[sz]ed|backed|mandated|brokered|sponsored|appointed|supported)\b/g, '');
  const is = (list: string, words: string) => hasWord(lexicon, `speaker-${list}`, words);
  if (/^(?:people|men|women)$/.test(head)) return isSomePeople(who) ? 'unnamed' : 'witness';
  if (/^(?:activists|some|others|critics)$/.test(head)) return 'unnamed';
  // a surname is no trade: "Peter Cook"
  const trades = who.described.replace(/(?<=\p{Lu}[\p{L}.]* )\p{Lu}[\p{L}'’-]*/gu, '').toLowerCase();
  // "aid workers", "an employee of the UN": of whom they work for first
  const trade = trades.includes(head) && !/^(?:worker|employee)s?$/.test(head) ? head : '';
  if (is('witness', trade) || /\bcivil society\b/.test(text)) return 'witness';
  if (is('international', text)) return 'international';
  if (/^observers$/.test(head)) return 'unnamed';
  if (is('witness', trades) && !is('government', head) && !is('military', head)) return 'witness';
  // "the group's radio station": a side's own voice
  if (is('media', text) && OWNED.test(who.described) && sideIn(document, who.described)) return 'party-claim';
  if (is('media', text.replace(AGENCY, '')) && !/\b(?:spokes|minist|official|military|army|government)/.test(text))
    return 'media';
  if (isMedia(document, who.mention)) return 'media';
  if (is('analyst', text) && !is('government', head)) return 'analyst';
  if (sideIn(document, who.described) || who.sides.some((side) => sideIn(document, side))) return 'party-claim';
  // "diplomats in Nairobi": of other countries, unless said to be of the one at war
  if (/^diplomats?$/.test(head) && nationsIn(document, who.mention).length === 0) return 'foreign-government';
  if (isForeign(document, who.described)) return 'foreign-government';
  if (is('local', text)) return 'local-official';
  if (is('military', text)) return 'military';
  if (is('government', text)) return 'government';
  if (hasWord(lexicon, 'state-group', text)) return 'military';
  if (nationsIn(document, who.mention).length > 0) return 'government';
  return isPrivate(document, who) ? 'witness' : 'unnamed';
}

/** A name told with an age or with how its bearer lives or got away: "Adam Musa, 34", "Adam Musa, who sells tea". */
function isPrivate(document: Document, who: SpeakerWords): boolean {
  if (!/^\p{Lu}/u.test(who.head)) return false;
  const name = who.head.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const life =
    '(?:lives?|lived|fled|escaped|left|sells?|sold|runs?|ran|owns?|works?|worked|stayed|survived|saw|witnessed|lost)';
  return new RegExp(`${name}, (?:(?:aged )?\\d\\d\\b|(?:a )?\\d\\d-year-old\\b|who (?:\\w+ )?${life}\\b)`, 'u').test(
    document.report.text,
  );
}

/** "some people"; "two people in the town", "people who escaped" have seen it. */
function isSomePeople(who: SpeakerWords): boolean {
  return /^(?:some |many |other |the )?(?:people|men|women)$/i.test(who.mention);
}

/** A news agency, paper or channel by name. */
export function isMedia(document: Document, mention: string): boolean {
  const name = mention
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/['’]s\b.*$/, '');
  return (
    document.lexicon.has('media-name', name) ||
    /\b(?:news|tv|newspaper)\b/.test(name) ||
    /\b(?:Times|Post|Journal|Telegraph|Guardian|Monitor)\b/.test(mention)
  );
}

/** The class of a speaker for one claim: its own side's gain, or an ally's, is a party's claim. */
export function classFor(document: Document, who: SpeakerWords, said: Said): SpeakerClass {
  const office = officeOf(document, who);
  // state television tells of the state's own gains as the state does
  if (
    office === 'media' &&
    (GAINS.has(said.predicate) || said.predicate === 'repel') &&
    said.polarity === 'affirmed' &&
    isStateMedia(who) &&
    !(said.actor && (sideIn(document, said.actor) || isUnruly(document, said.actor)))
  )
    return 'party-claim';
  if (/^(?:witness|media|analyst|international|unnamed)$/.test(office)) return office;
  if (office === 'party-claim') return office;
  // of the fight and of what it holds an army speaks for itself, an official of the town for the town
  const own =
    said.predicate === 'repel'
      ? /^(?:military|foreign-government)$/.test(office) || (office === 'government' && said.actor !== null)
      : said.predicate === 'hold' && said.lasting === false && office !== 'local-official';
  // a town's officials do not speak for brigades that are no state's
  if (
    office === 'local-official' &&
    said.actor &&
    !STATE_ARMS.test(said.actor) &&
    nationsIn(document, said.actor).length === 0
  )
    return office;
  const gains = GAINS.has(said.predicate) && !(said.predicate === 'besiege' && said.lasting);
  const gain = said.polarity === 'affirmed' && (gains || own);
  if (gain && (said.praise || said.ours)) return 'party-claim';
  // who says that an attack was beaten off, naming nobody, speaks of the own side
  const side =
    sidesWith(document, who, said) ||
    (!said.actor && (said.predicate === 'repel' || said.announced === true || said.again === true));
  if (gain && side) return 'party-claim';
  // an army abroad speaks of its own doings as an army
  const shared =
    said.actor && nationsIn(document, who.described).some((n) => nationsIn(document, said.actor!).includes(n));
  if (
    office === 'foreign-government' &&
    shared &&
    hasWord(document.lexicon, 'speaker-military', who.described.toLowerCase())
  )
    return 'military';
  return office;
}

const STATE_ARMS =
  /\b(?:army|government|troops?|soldiers?|police|military|security|state|regime|national|federal|forces)\b/i;

function isStateMedia(who: SpeakerWords): boolean {
  return /\b(?:state|state-run|state-owned|official|government)(?: \w+){0,2} (?:tv|television|media|radio|agency|broadcaster)\b/i.test(
    who.described,
  );
}

/** Whether the speaker is of the actor's side or backs it. */
function sidesWith(document: Document, who: SpeakerWords, said: Said): boolean {
  const { actor, announced } = said;
  // "the government and allied militias"
  const isGroup = !!actor && hasWord(document.lexicon, 'group-name', actor.toLowerCase());
  const allies = actor && !isGroup && STATE_ARMS.test(actor.split(' and ')[0]!) ? actor.split(' and ') : [];
  if (allies.length > 1) return allies.some((a) => sidesWith(document, who, { ...said, actor: a }));
  // an alliance at war speaks for those it fights beside
  if (actor && /\b(?:coalition|alliance)$/i.test(who.mention) && isLed(document, who) && !isUnruly(document, actor))
    return !sideIn(document, actor);
  if (actor && /\b(?:enemy|enemies|terrorists?|invaders?|occupiers?)\b/i.test(actor)) return false;
  if (!actor || sideIn(document, actor) || isUnruly(document, actor)) return isBacked(document, who, actor);
  if (/^diplomats?$/i.test(who.head)) return false;
  const own = nationsIn(document, who.described);
  const theirs = nationsIn(document, actor);
  if (own.some((n) => theirs.includes(n))) return true;
  if (own.length > 0 && theirs.length > 0) return isBacked(document, who, actor);
  // "the army", "officials": of the country at war; "government forces", "troops": likewise
  const { home } = nationsOf(document);
  // of two states at war, whoever announces a capture made it
  if (own.length === 0 && theirs.length > 0 && announced && nationsOf(document).belligerent.size > 1) return true;
  if (own.length === 0 && theirs.length > 0)
    return nationsOf(document).belligerent.size < 2
      ? theirs.includes(home ?? '')
      : officeOf(document, who) === 'military' || theirs.includes(seatOf(document) ?? '');
  if (own.length > 0 && theirs.length === 0) return own.includes(home ?? '') || isBacked(document, who, actor);
  return true;
}

/** "the Saudi-led coalition", and "the coalition" where the report calls it so elsewhere. */
function isLed(document: Document, who: SpeakerWords): boolean {
  const led = /\b\p{Lu}[\p{L}.]*-led (?:coalition|alliance)\b/u;
  return (
    led.test(who.mention) || (/^(?:the )?(?:coalition|alliance)$/i.test(who.mention) && led.test(document.report.text))
  );
}

const BACKED =
  /(?:\b(?:US|U\.S\.|American|Turkish|Russian|Iranian|Saudi|coalition|Western|Rwandan|Ugandan|Emirati|NATO|Nato|French)-(?:backed|led|supported|allied)|\bbacked by (?:the )?(?:US|U\.S\.|American|Turkish|Russian|Iranian|coalition|French|NATO)|\bwith (?:the )?(?:US|U\.S\.|American|Russian|Turkish|coalition) (?:backing|support|help|air))/g;

/** "gunmen", "attackers": no official's own men. */
function isUnruly({ lexicon }: Document, actor: string): boolean {
  if (/\b(?:government|army|state|loyal\w*|allied|security)\b/i.test(actor)) return false;
  return actor
    .toLowerCase()
    .split(/[\s-]+/)
    .some((w) => lexicon.has('nonstate', w.replace(/men$/, 'man')) && !/^(?:groups?|movements?|fighters?)$/.test(w));
}

/** "backed by U.S. airstrikes", "the US-backed force": its backer's word is a party's claim too. */
function isBacked(document: Document, who: SpeakerWords, actor: string | null): boolean {
  if (!actor || !isForeign(document, who.described)) return false;
  const text = document.report.text;
  const words = actor.split(/\s+/).filter((w) => /^[A-Z]/.test(w) && w.length > 2);
  return matchesOf(text, BACKED).some((m) => {
    const near = text.slice(Math.max(0, m.index - 90), m.index + m[0].length + 60);
    if (!words.some((w) => near.includes(w))) return false;
    const backers = nationsIn(document, m[0]);
    return /coalition|nato/i.test(m[0]) || nationsIn(document, who.described).some((n) => backers.includes(n));
  });
}
