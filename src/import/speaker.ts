import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { allied, enemies } from '../gazetteer/party-index.ts';
import type { ClaimActor } from '../model/actor.ts';
import { type Interest, type Speaker, SpeakerClass, Stance } from '../model/speaker.ts';
import { actorOf } from './name.ts';
import { cell, oneOf, type Row } from './rows.ts';

/** Who a row says its word is from; null when it has no speaker, which is the table's own voice. */
export function speakerOf(gazetteer: Gazetteer, row: Row, actor: ClaimActor | null, on: string): Speaker | null {
  const mention = cell(row, 'speaker');
  if (mention === null) return null;
  const party = actorOf(gazetteer, mention, on)?.id ?? null;
  const interest = interestOf(gazetteer, party, actor?.id ?? null, on);
  const said = oneOf(row, 'speaker_class', SpeakerClass.options);
  return {
    mention,
    class: said ?? (party !== null && interest === 'own' ? 'party-claim' : 'unnamed'),
    party,
    stance: oneOf(row, 'stance', Stance.options) ?? 'says',
    interest,
  };
}

/** A side that tells of its own gain has an interest; one that tells of its enemy's gain speaks against its own. */
function interestOf(gazetteer: Gazetteer, speaker: string | null, actor: string | null, on: string): Interest {
  const [a, b] = [speaker, actor].map((id) => (id === null ? undefined : gazetteer.party(id)));
  if (!a || !b) return 'neutral';
  if (allied(a, b, on)) return 'own';
  return enemies(a, b, on) ? 'against' : 'neutral';
}
