/** Abbreviations written with a full stop that never end a sentence: a name or number follows. */
const BEFORE_NAME =
  'Mr Mrs Ms Mx Dr Prof Gen Lt Col Maj Capt Cpl Sgt Brig Adm Cmdr Pvt Gov Sen Rep Rev Hon Pres St Ste Mt Ft Fr Sr Jr Messrs Maj-Gen Lt-Gen Lt-Col Brig-Gen Amb Insp Supt Fig No Nos pp vs v ca approx c';

/** Abbreviations that may end a sentence. */
const ANYWHERE =
  'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Inc Corp Ltd Co Bros Ave Blvd Rd etc al Dept Dist Gov Govt Intl Assn Univ est Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo km kg cm ft lb in approx mins hrs yrs';

export const TITLES: ReadonlySet<string> = new Set(BEFORE_NAME.split(' '));

/** Short words that are also common words: an abbreviation only with a capital or before a number. */
const RISKY = new Set([
  'No',
  'in',
  'Mar',
  'Sun',
  'Sat',
  'Del',
  'Ill',
  'Miss',
  'Mass',
  'Wash',
  'Pa',
  'La',
  'Co',
  'al',
  'v',
  'c',
  'est',
]);

const OTHERS: ReadonlySet<string> = new Set(ANYWHERE.split(' '));

/** Whether `word` followed by a full stop is one token; `next` is the text after that full stop. */
export function isAbbreviation(word: string, next: string): boolean {
  if (RISKY.has(word)) return word === 'in' ? false : word === 'No' ? /^ ?\d/.test(next) : /^ ?[\d(,;]/.test(next);
  return TITLES.has(word) || OTHERS.has(word);
}

/** Words that commonly begin a sentence and seldom follow an abbreviation within one. */
export const STARTERS: ReadonlySet<string> = new Set(
  'The A An He She It They We I You In On At But And This That These Those There His Her Its Their Our My If When While As After Before For From By With However Meanwhile Some Many Most All Both Such What Who Where Why How Earlier Later Since Although Though According Asked Also Another Among Still Then Now Yet So Two Three Several Local Officials Residents Witnesses'.split(
    ' ',
  ),
);
