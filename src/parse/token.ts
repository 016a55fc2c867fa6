/** One word of a sentence. Offsets are UTF-16 code units into the report text. */
export interface Token {
  text: string;
  start: number;
  end: number;
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, ADP, DET, … */
  upos: string;
  /** Penn Treebank tag: VBD, VBN, NNP, … */
  xpos: string;
  lemma: string;
}

export interface Sentence {
  start: number;
  end: number;
  /** Index of the paragraph it stands in. */
  paragraph: number;
  tokens: Token[];
}
