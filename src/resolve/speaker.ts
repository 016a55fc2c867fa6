import type { Gazetteer, Pack } from '../gazetteer/gazetteer.ts';
import { allied, enemies } from '../gazetteer/party-index.ts';
import type { Claim } from '../model/claim.ts';
import type { Party } from '../model/party.ts';
import type { Interest, Speaker } from '../model/speaker.ts';
import { type PartyOf, stateOf } from './actors.ts';
import { GAINS } from './interest-file.ts';
import { HEADS } from './words-file.ts';

type Said = Pick<Claim, 'predicate' | 'polarity' | 'modality' | 'actor' | 'against'>;

/** Whose office the speaker holds, and whether what it says is to its side's gain. `said` null: it states a figure of no side. */
export function resolveSpeaker(
  speaker: Speaker,
  said: Said | null,
  on: string,
  partyOf: PartyOf,
  gazetteer: Gazetteer,
  focus: Pack | null,
): Speaker {
  const party = speakerParty(speaker, said, on, partyOf, gazetteer, focus);
  return {
    ...speaker,
    party: party?.id ?? null,
    interest: party && said ? interestOf(party, said, on, gazetteer) : 'neutral',
  };
}

function speakerParty(
  speaker: Speaker,
  said: Said | null,
  on: string,
  partyOf: PartyOf,
  gazetteer: Gazetteer,
  focus: Pack | null,
): Party | null {
  if (speaker.party !== null) {
    const known = gazetteer.party(speaker.party);
    if (known) return known;
  }
  if (speaker.class === 'witness' || speaker.class === 'analyst' || speaker.class === 'media') return null;
  const { party, by } = partyOf(speaker.mention, on);
  if (party && !(by === 'generic' && speaker.class === 'unnamed')) return party;
  if (speaker.class === 'party-claim') return said?.actor?.id ? (gazetteer.party(said.actor.id) ?? null) : null;
  const office = speaker.class === 'government' || speaker.class === 'military' || speaker.class === 'local-official';
  return office && !namesSomebody(speaker.mention) ? stateOf(focus, on) : null;
}

/** "officials" are the theatre's own; "Obama" and "the Task Force commander" may be anybody's. */
function namesSomebody(mention: string): boolean {
  const words = mention
    .replace(/^(?:The|An?|Some|Two|Other) /u, '')
    .replace(/ (?:from|in|of|at) .*$/u, '')
    .split(/\s+/);
  return words.some((w, i) => /^\p{Lu}/u.test(w) && (i > 0 || (words.length === 1 && !HEADS.has(w.toLowerCase()))));
}

/** against: the speaker's side loses if the claim is true; own: it gains; neutral: neither, or it cannot be told. */
export function interestOf(speaker: Party, said: Said, on: string, gazetteer: Gazetteer): Interest {
  const effect = GAINS[said.predicate];
  if (effect === 'neither' || said.modality === 'possible') return 'neutral';
  const actor = said.actor?.id ? gazetteer.party(said.actor.id) : undefined;
  const against = said.against?.id ? gazetteer.party(said.against.id) : undefined;
  const actorGains = (effect === 'gains') === (said.polarity === 'affirmed');
  if (actor) {
    if (allied(speaker, actor, on)) return actorGains ? 'own' : 'against';
    if (enemies(speaker, actor, on)) return actorGains ? 'against' : 'own';
  }
  if (against) {
    if (allied(speaker, against, on)) return actorGains ? 'against' : 'own';
    if (enemies(speaker, against, on)) return actorGains ? 'own' : 'against';
  }
  return 'neutral';
}
