import { ORDINARY_WORDS } from '../gazetteer/ordinary-words-file.ts';
import { anyOf } from '../lib/any-of.ts';
import { isAsciiLetter, isCapitalised, kindOf, LETTER } from '../lib/letters.ts';
import type { Token } from '../parse/token.ts';
import { INTRANSITIVE as INTRANSITIVE_VERBS } from './control-verbs.ts';
import type { Lexicon } from './lexicon.ts';
import { isDescribing } from './retag-compound.ts';
import {
  isDeed,
  isFighting,
  isHeaded,
  isManning,
  isOpeningDeed,
  isParticle,
  isRepeated,
  isRuling,
} from './retag-control.ts';
import { isClosing, isCrossing, isFalling, isPast } from './retag-tense.ts';

const SHORT_GROUP = new Set('IS ISIS ISIL SDF RSF TPLF M23 YPG AQAP LNA GNA LTTE UAF FARC PKK'.split(' '));

/** Mends tags that a tagger trained on general English gets wrong in war reporting, and lemmas of trigger verbs. */
const OF_A_STATE =
  /^(Armed|Security|National|Defen[cs]e|Army|Government|Air|Special|Federal|Royal|Ground|Naval|Regular|Central|Sri|South|North|Burkina|Saudi)$/;

export function retag(
  tokens: readonly Token[],
  lexicon: Lexicon,
  forms: ReadonlyMap<string, string>,
  isName: (word: string) => boolean,
): Token[] {
  const irregular = lexicon.map('irregular');
  const out = tokens.map((t) => ({ ...t }));
  // in a Title Case Headline capitals tell nothing
  const capitals = out.filter((t) => isCapitalised(t.text)).length;
  const titled =
    out.length > 5 && capitals / out.filter((t) => kindOf(t.text.codePointAt(0)!) === LETTER).length > 0.65;
  for (let i = 0; i < out.length; i++) {
    const t = out[i]!;
    const before = out[i - 1];
    const after = out[i + 1];
    const lower = t.text.toLowerCase();
    if (
      SHORT_GROUP.has(t.text) &&
      (t.text !== 'IS' || (after && (/^NN|^VB|^MD|^HYPH|^POS/.test(after.xpos) || after.text === ')')))
    )
      set(t, 'PROPN', 'NNP', t.text);
    // a name with a hyphen taken for no word at all: "Al-Shabab denied"
    if (NO_WORD.test(t.xpos) && /^\p{Lu}[\p{L}'’-]+$/u.test(t.text)) set(t, 'PROPN', 'NNP', t.text);
    if (isFighting(out, i)) set(t, 'NOUN', 'NN', lower);
    if (isDescribing(out, i) || isRepeated(out, i)) set(t, 'ADJ', 'JJ', lower);
    if (isParticle(out, i)) set(t, 'ADP', 'RP', lower);
    if (isOpeningDeed(out, i)) set(t, 'VERB', 'VBD', t.lemma);
    if (isHeaded(out, i)) set(t, 'VERB', 'VBG', 'head');
    if (isManning(out, i, lexicon)) set(t, 'VERB', 'VBP', 'man');
    // "a UN official and several residents"
    if (
      lower === 'official' &&
      t.xpos === 'JJ' &&
      before &&
      /^(?:CC|,|VB[DZP]|\.)$/.test(after?.xpos ?? '.') &&
      /^(?:NN|JJ|NNP)$/.test(before.xpos)
    )
      set(t, 'NOUN', 'NN', 'official');
    // "militants overtook", "army outposts": people and places tagged as verbs
    if (
      t.xpos === 'VBZ' &&
      lower.endsWith('s') &&
      before &&
      /^(NN|NNP|NNPS|JJ|VBN|CD|HYPH)$/.test(before.xpos) &&
      (isPeopleOrPlace(lower.slice(0, -1), lexicon) || lexicon.has('place-site', lower))
    )
      set(t, 'NOUN', 'NNS', lower.slice(0, -1));
    // "Kurdish-led forces control Aleppo"
    if (
      lower === 'control' &&
      t.xpos === 'NN' &&
      before?.xpos === 'NNS' &&
      (before.text.toLowerCase() === 'forces' || isPeopleOrPlace(before.lemma.toLowerCase(), lexicon)) &&
      /^(NNPS?|DT|CD|RB|JJ)$/.test(after?.xpos ?? '')
    )
      set(t, 'VERB', 'VBP', 'control');
    // "Battalion 166": a unit's number is part of its name
    if (UNIT.test(t.text) && after?.xpos === 'CD' && /^\d{1,3}$/.test(after.text)) {
      set(t, 'PROPN', 'NNP', t.text);
      set(after, 'PROPN', 'NNP', after.text);
    }
    if (isRuling(out, i, lexicon)) set(t, 'VERB', 'VBZ', lower.slice(0, -1));
    if (isPast(out, i)) set(t, 'VERB', 'VBD', t.lemma);
    const closing = isClosing(out, i);
    if (closing) set(t, 'VERB', closing, lower);
    // "troops and allied/VBN militias"
    if (
      lower === 'allied' &&
      /^VB/.test(t.xpos) &&
      /^(CC|DT|,|IN)$/.test(before?.xpos ?? '') &&
      /^(NN|JJ)/.test(after?.xpos ?? '')
    )
      set(t, 'ADJ', 'JJ', 'allied');
    if (isFalling(out, i)) set(t, 'VERB', 'VBP', 'fall');
    if (t.xpos.startsWith('VB')) {
      const lemma = forms.get(lower);
      if (lemma) t.lemma = lemma;
    }
    // a word with a capital is no stop: "al-Shabab"
    if (NO_PLAIN_WORD.test(t.xpos) && /^\p{L}[\p{L}\d’'-]*[\p{L}\d]$/u.test(t.text) && /\p{Lu}/u.test(t.text))
      set(t, 'PROPN', 'NNP', t.text);
    // "ex-president Saleh"
    if (t.xpos.startsWith('VB') && /^(ex|vice|self)-\p{Ll}/u.test(t.text)) set(t, 'NOUN', 'NN', lower);
    // "Pakistan's military said"
    if (
      lower === 'military' &&
      t.xpos === 'JJ' &&
      before &&
      /^(POS|NN|NNP|JJ)$/.test(before.xpos) &&
      !/^(NN|JJ|HYPH|CC|VBG)/.test(after?.xpos ?? '')
    )
      set(t, 'NOUN', 'NN', 'military');
    if (lower === 'rushed' && t.xpos === 'JJ') set(t, 'VERB', 'VBD', 'rush'); // "the army rushed 500 men"
    // "Goma, Congo – Rebels took": a dash between blanks is no hyphen
    if (t.xpos === 'HYPH' && before && after && before.end < t.start && t.end < after.start)
      set(t, 'PUNCT', ':', t.text);
    // names of sides that hold common words: "Islamic State"
    if (isCapitalised(t.text)) {
      for (let n = Math.min(6, out.length - i); n > 1; n--) {
        if (!isCapitalised(out[i + n - 1]!.text)) continue;
        const run = out.slice(i, i + n);
        const words = run.map((x) => x.text).join(' ');
        if (lexicon.has('group-name', words) || lexicon.has('group-name', `${words}s`)) {
          for (const x of run) if (isCapitalised(x.text)) set(x, 'PROPN', 'NNP', x.text);
          break;
        }
      }
    }
    // "Syrian Democratic Forces", "Republican Forces": names of their own, told by a word that no state's forces bear
    if (!titled && isCapitalised(t.text) && /^\p{Lu}\p{Ll}/u.test(t.text) && /^(JJ|NN|NNP)$/.test(t.xpos)) {
      for (let n = 5; n > 1; n--) {
        if (!FORCE_NOUN.has(out[i + n - 1]?.text ?? '')) continue;
        const run = out.slice(i, i + n);
        if (!run.every((x) => /^\p{Lu}/u.test(x.text) && /^(JJ|NNP?S?|NNPS)$/.test(x.xpos))) continue;
        const telling = run
          .slice(0, -1)
          .some((x) => !lexicon.map('demonym').has(x.text.toLowerCase()) && !OF_A_STATE.test(x.text));
        if (telling) for (const x of run) set(x, 'PROPN', 'NNP', x.text);
        break;
      }
    }
    const capital = isCapitalised(t.text) || (t.text.startsWith('al-') && isCapitalised(t.text.slice(3)));
    // names the tagger took for other words
    if (
      capital &&
      !titled &&
      t.text.length > 3 &&
      t.text !== t.text.toUpperCase() &&
      !lexicon.has('demonym', t.text) &&
      /^(JJ|RB|UH|VB[DGNPZ]?|NNS?|FW|IN|RP)$/.test(t.xpos)
    ) {
      const opening = i === 0 || /^["“‘:.•*–—-]$/.test(before!.text);
      const odd =
        t.xpos === 'JJ'
          ? !ADJECTIVAL.test(t.text)
          : !ORDINARY_WORDS.has(lower) && !forms.has(lower) && !/(ing|ed|ly)$/.test(lower);
      if (opening ? isName(t.text) && !forms.has(lower) : odd) set(t, 'PROPN', 'NNP', t.text);
    }
    if (PEOPLE.has(lower)) set(t, 'NOUN', 'NNS', lower.replace(/men$/, 'man').replace(/ies$/, 'y').replace(/s$/, ''));
    if (DESCRIBED.has(lower) && after && /^(NN|JJ)/.test(after.xpos) && !(before && /^(be|have)$/.test(before.lemma)))
      set(t, 'ADJ', 'JJ', lower);
    if (BESIDE.has(lower) && after && /^(NN|JJ)/.test(after.xpos)) set(t, 'ADJ', 'JJ', lower);
    if (
      lower === 'offensive' &&
      t.xpos === 'JJ' &&
      before &&
      /^(DT|JJ|NN|NNP|PRP\$|POS|VBG)$/.test(before.xpos) &&
      !(after && /^(NN|JJ)/.test(after.xpos))
    )
      set(t, 'NOUN', 'NN', 'offensive');
    if (lower === 'official' && t.xpos === 'JJ' && after && /^(VB|MD)/.test(after.xpos))
      set(t, 'NOUN', 'NN', 'official');
    // "closed Highway/NN 15"
    if (t.xpos === 'NN' && /^(Highway|Route)$/.test(t.text) && after?.xpos === 'CD') set(t, 'PROPN', 'NNP', lower);
    // "Aleppo's Old/JJ City"
    if (t.xpos === 'JJ' && /^(Old|New|Upper|Lower)$/.test(t.text) && /^(City|Town)$/.test(after?.text ?? ''))
      set(t, 'PROPN', 'NNP', t.text);
    // "the Sagaing/VBG region"
    if (t.xpos === 'VBG' && capital && !titled && before?.xpos === 'DT' && PLACE_NOUN.test(after?.text ?? ''))
      set(t, 'PROPN', 'NNP', t.text);
    // "supply route/VB", "Imam Sahib district/VBP"
    if (
      (t.xpos === 'VB' || t.xpos === 'VBP') &&
      !capital &&
      before &&
      /^(NN|NNP|JJ)$/.test(before.xpos) &&
      PLACE_NOUN.test(lower)
    )
      set(t, 'NOUN', 'NN', lower);
    // "rejected claims/VBZ that"
    if (
      t.xpos === 'VBZ' &&
      before &&
      /^VB[DN]?$/.test(before.xpos) &&
      !/^(be|have|do|say)$/.test(before.lemma) &&
      /^(claims|reports|attacks|strikes|raids|clashes|battles|advances|plans|calls|demands|fears|threats)$/.test(lower)
    )
      set(t, 'NOUN', 'NNS', lower.replace(/(sh|ch)es$/, '$1').replace(/s$/, ''));
    if (before?.xpos === 'MD' && /^(JJ|NN)$/.test(t.xpos) && (forms.has(lower) || lower === 'free'))
      set(t, 'VERB', 'VB', forms.get(lower) ?? lower);
    // "Opponents of …": a common noun that begins the sentence
    if (
      i === 0 &&
      /^NNPS?$/.test(t.xpos) &&
      t.text !== t.text.toUpperCase() &&
      (lexicon.has('nonstate', lower) || lexicon.has('civilian', lower) || lexicon.has('official', lower)) &&
      !(after && /^NNP/.test(after.xpos))
    )
      set(t, 'NOUN', lower.endsWith('s') ? 'NNS' : 'NN', lower.replace(/s$/, ''));
    if (
      !isAsciiLetter(t.text.charCodeAt(0)) &&
      /^[-‐–]$/.test(t.text) &&
      before &&
      after &&
      before.end === t.start &&
      t.end === after.start
    )
      set(t, 'PUNCT', 'HYPH', t.text);
    if (t.xpos === 'NN' && i > 0 && /^\p{Lu}{2,5}$/u.test(t.text) && !/^\p{Lu}{2,}$/u.test(before!.text))
      set(t, 'PROPN', 'NNP', t.text);
    // "the road to Yola remains/NNS closed"
    if (
      lower === 'remains' &&
      t.xpos === 'NNS' &&
      before &&
      /^(NN|NNP|NNS|NNPS)$/.test(before.xpos) &&
      after &&
      /^(VBN|JJ|RB|IN)$/.test(after.xpos) &&
      after.text !== 'of'
    )
      set(t, 'VERB', 'VBZ', 'remain');
    if (isCrossing(out, i)) set(t, 'NOUN', 'NN', lower);
    // "no plans to march/NN on X"
    if (
      t.xpos === 'NN' &&
      before?.text.toLowerCase() === 'to' &&
      INTRANSITIVE_VERBS.has(lower) &&
      /^(IN|TO|RP)$/.test(after?.xpos ?? '')
    ) {
      set(before, 'PART', 'TO', 'to');
      set(t, 'VERB', 'VB', lower);
    }
    // "vowed to blockade/NN X", "did not blockade/NN X", "If rebels block/NN X"
    if (
      t.xpos === 'NN' &&
      forms.has(lower) &&
      before &&
      after &&
      /^(DT|NNP|PRP)/.test(after.xpos) &&
      (before.xpos === 'TO' || (lower === before.lemma ? false : before.text.toLowerCase() === 'not'))
    )
      set(t, 'VERB', 'VB', forms.get(lower)!);
    if (
      (t.xpos === 'NN' || t.xpos === 'VB' || t.xpos === 'JJ') &&
      i > 1 &&
      i < 6 &&
      /^if$/i.test(out[0]!.text) &&
      forms.get(lower) === lower &&
      /^NN/.test(before!.xpos) &&
      after &&
      /^(DT|NNP|IN|RP|PRP)/.test(after.xpos)
    )
      set(t, 'VERB', 'VBP', lower);
    if (lower === 'amid' || lower === 'amidst') set(t, 'ADP', 'IN', lower);
    if (t.xpos === 'JJ' && lexicon.has('hedge', lower)) set(t, 'ADV', 'RB', lower);
    if (
      t.xpos === 'VBZ' &&
      after &&
      /^(VB[DZPN]|MD)$/.test(after.xpos) &&
      after.text !== "'s" &&
      lower.endsWith('s') &&
      !/^(is|has|does|says|was|remains|stays)$/.test(lower)
    )
      set(t, 'NOUN', 'NNS', lower.replace(/(sh|ch|s)es$/, '$1').replace(/s$/, ''));
    if (
      !capital &&
      before &&
      irregular.has(lower) &&
      /^(JJ|RB|NN|IN)$/.test(t.xpos) &&
      /^NN/.test(before.xpos) &&
      irregular.get(lower) !== lower &&
      !/^(left|set|cut|shot|won)$/.test(lower)
    )
      set(t, 'VERB', 'VBD', irregular.get(lower)!);
    // verbs: "Kurds withdrew/RB", "are encircled/JJ", "officials told/VBN Reuters"
    if (!capital && before && forms.has(lower) && /^(JJ|RB|NN)$/.test(t.xpos)) {
      if (
        /^(be|get)$/.test(before.lemma) &&
        /(ed|en|un|own|ing)$/.test(lower) &&
        lower !== 'open' &&
        !(t.xpos === 'NN' && out[i - 2]?.xpos === 'EX')
      )
        set(t, 'VERB', lower.endsWith('ing') ? 'VBG' : 'VBN', forms.get(lower)!);
      else if (
        t.xpos !== 'NN' &&
        (/^(NNS|NNP|NNPS|PRP)$/.test(before.xpos) || isDeed(out, i, lexicon)) &&
        forms.get(lower) !== lower &&
        (/^NNS?$/.test(before.xpos) || !after || !/^(NN|JJ)/.test(after.xpos))
      )
        set(t, 'VERB', 'VBD', forms.get(lower)!);
    }
    if (t.xpos === 'JJ' && lower.endsWith('ed') && before?.xpos === 'NNS' && (!after || /^[,.]$/.test(after.text)))
      set(t, 'VERB', 'VBD', lower.replace(/d$/, ''));
    if (
      t.xpos === 'VBN' &&
      /^(told|said|took|fled|fell)$/.test(lower) &&
      before &&
      /^NN/.test(before.xpos) &&
      after &&
      /^(NNP|NNPS|DT|PRP|IN|CD)$/.test(after.xpos)
    )
      set(t, 'VERB', 'VBD', t.lemma);
    // verbs that no passive is made of: "envoys met/VBN in Doha", "commandos landed/VBN"
    if (
      t.xpos === 'VBN' &&
      INTRANSITIVE.test(lower) &&
      before &&
      /^(NN|CD)/.test(before.xpos) &&
      after &&
      /^(NN|DT|PRP|IN|CD|RB|TO|RP|\.|,)/.test(after.xpos) &&
      after.text !== 'by'
    )
      set(t, 'VERB', 'VBD', t.lemma);
    // "The Taliban hold/NN Helmand": a sentence without any verb has one that was taken for a noun
    if (
      t.xpos === 'NN' &&
      forms.get(lower) === lower &&
      before &&
      /^(NNPS?|NNS)$/.test(before.xpos) &&
      after &&
      /^(NNP|DT|PRP\$|JJ|RP)$/.test(after.xpos) &&
      !out.some((x) => /^(VBD|VBZ|VBP|MD)$/.test(x.xpos))
    )
      set(t, 'VERB', 'VBP', lower);
    // headline: "Russia captures part", "Turkey launches offensive" tagged as nouns
    if (
      t.xpos === 'NNS' &&
      forms.has(lower) &&
      /[a-z]s$/.test(t.text) &&
      before &&
      /^(NNP|NNPS)$/.test(before.xpos) &&
      after &&
      /^(DT|JJ|NN|NNP|IN|TO|CD|PRP\$|RB)$/.test(after.xpos) &&
      i < 4 &&
      !out.some((x, j) => j !== i && /^(VBD|VBZ|VBP|MD)$/.test(x.xpos))
    )
      set(t, 'VERB', 'VBZ', forms.get(lower)!);
  }
  return out;
}

const NO_WORD = anyOf('NFP ADD LS XX GW SYM');
const NO_PLAIN_WORD = anyOf(", . : NFP SYM ADD XX LS FW AFX UH -LRB- -RRB- `` ''");
const UNIT = anyOf('Battalion Brigade Division Regiment Katiba Squadron');
const INTRANSITIVE = /^(landed|met|crossed|arrived|poured|streamed|gathered|marched)$/;
const ADJECTIVAL =
  /(ern|ish|ian|ic|ist|ese|ine|al|ean)$|^(Shia|Shiite|Sunni|Arab|Kurdish|Christian|Muslim|Orthodox|Jewish|Western|Soviet|Tamil|Berber|Tuareg|Hutu|Tutsi|Greater|Upper|Lower|Old|New|Great|Grand|Saint|Holy|Red|Black|White|Green|Blue)$/;
const PLACE_NOUN =
  /^(city|town|village|district|province|route|road|airport|base|region|area|state|county|capital|airfield|bridge|crossing|port|hub|township)$/;
const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const PEOPLE = wordSet(
  'troops militants rebels soldiers fighters insurgents militiamen jihadists separatists civilians gunmen paramilitaries extremists',
);
const DESCRIBED = wordSet('suspected alleged armed masked besieged embattled unidentified unknown hooded');
const BESIDE = wordSet('neighbouring neighboring remaining surrounding');
const FORCE_NOUN = wordSet('Forces Army Front Movement Brigade Brigades Alliance');

function set(t: Token, upos: string, xpos: string, lemma: string): void {
  t.upos = upos;
  t.xpos = xpos;
  t.lemma = lemma;
}

function isPeopleOrPlace(word: string, lexicon: Lexicon): boolean {
  if (
    /^(post|force|man|guard|attack|strike|base|raid|patrol|march|push|bomb|shell|camp|site|close|front|land|rule|rocket|mine|battle|defend|rest|state|side|edge|part|border|control|block|market|field|gate|center|centre|station|bridge|house|place|power|report|group|leader|suburb-)$/.test(
      word,
    )
  )
    return false;
  return (
    lexicon.has('force', word) ||
    lexicon.has('nonstate', word) ||
    lexicon.has('civilian', word) ||
    lexicon.has('place-site', word) ||
    lexicon.has('place-village', word) ||
    /^(defence|defense|position|suburb|district|town|province)$/.test(word)
  );
}
