/** Verbs whose object, not subject, does what the infinitive after them says: "ordered troops to leave". */
export const OBJECT_CONTROL = new Set(
  'order tell ask urge force allow enable instruct authorise authorize help send prompt lead call direct cause let make leave compel permit expect want see hear encourage invite drive deploy dispatch get oblige require'.split(
    ' ',
  ),
);

/** Nouns whose owner does what the infinitive behind them says. */
export const OWNED = new Set(
  'claim attempt bid effort plan offensive operation campaign promise threat decision push drive attack assault vow move mission pledge intention battle'.split(
    ' ',
  ),
);
/** Verbs of going, whose past tense a tagger takes for a participle. */
export const INTRANSITIVE = new Set(
  'walk drive ride push move advance march retreat withdraw enter storm pour roll sweep flee fall clash fight cross arrive return pull_back close edge inch race head pass blast burst slip melt vanish disappear turn land surge rain press travel come go resume'.split(
    ' ',
  ),
);
