import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Report } from '../model/report.ts';
import type { Analyser } from '../parse/analyse.ts';
import { paragraphs } from '../parse/paragraphs.ts';
import { Actors } from './actor/actors.ts';
import type { Document, ReadSentence } from './document.ts';
import { chunkFrames } from './frames-chunk.ts';
import { modifierFrames } from './frames-modifier.ts';
import { type Names, namesOf } from './name/names.ts';
import { paragraphsFrom } from './paragraph.ts';
import { learnPlaces } from './place/known.ts';
import { Places } from './place/places.ts';
import type { Reader } from './reader.ts';
import { retag } from './retag.ts';
import type { Grammar } from './rules-file.ts';

/** Reads a report up to its frames, places and actors: all that the rules need. */
export function buildReader(report: Report, gazetteer: Gazetteer, analyser: Analyser, grammar: Grammar): Reader {
  const { rules, lexicon } = grammar;
  const sentencesIn = analyser.analyse(report.text, { proper: gazetteer.namesIn(report.text) });
  const document: Document = {
    report,
    published: report.published.slice(0, 10),
    gazetteer,
    lexicon,
    paragraphs: paragraphsFrom(report.text, paragraphs(report.text), report.title),
    sentences: [],
  };
  // capitalised inside a sentence somewhere: a name at the head of another
  const seen = new Set(
    sentencesIn.flatMap((s) =>
      s.tokens
        .slice(1)
        .filter((t) => t.xpos === 'NNP' && /^\p{Lu}\p{Ll}/u.test(t.text))
        .map((t) => t.text),
    ),
  );
  document.sentences = sentencesIn.map((s, index): ReadSentence => {
    const tokens = retag(s.tokens, lexicon, rules.forms, (word) => seen.has(word));
    return {
      index,
      start: s.start,
      end: s.end,
      paragraph: document.paragraphs[s.paragraph]!,
      tokens,
      phrases: [],
      frames: [],
      places: [],
      actors: [],
    };
  });
  const names = namesOf(document, document.sentences);
  for (const sentence of document.sentences) {
    const { frames, phrases } = chunkFrames(sentence, (lemma) => rules.nouns.has(lemma));
    sentence.phrases = phrases;
    sentence.frames = [...frames, ...modifierFrames(sentence, phrases, rules.modifiers)];
  }
  const first = mentions(document, rules, names);
  return learnPlaces(first) ? mentions(document, rules, names) : first;
}

/** Reads the places and sides of all sentences, from scratch. */
function mentions(document: Document, rules: Reader['rules'], names: Names): Reader {
  const places = new Places(document, names);
  const actors = new Actors(document, names);
  for (const sentence of document.sentences) {
    sentence.places = [];
    places.readSentence(sentence);
  }
  for (const sentence of document.sentences) {
    sentence.actors = [];
    actors.readSentence(sentence);
  }
  actors.again();
  for (const sentence of document.sentences) {
    sentence.actors = [];
    actors.readSentence(sentence);
  }
  return { document, rules, names, places, actors };
}
