import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

/** Speaker of the first claim: "mention | class | stance"; null in the reporter's own voice. */
function speaker(text: string): string | null {
  const [claim] = read(text).claims;
  if (!claim) return 'no claim';
  return claim.speaker && `${claim.speaker.mention} | ${claim.speaker.class} | ${claim.speaker.stance}`;
}

describe('who says so', () => {
  it.each<[string, string | null]>([
    ['Rebels captured Bunia on Sunday.', null],
    ['Rebels captured Bunia, officials said.', 'officials | government | says'],
    ['Residents said rebels captured Bunia on Sunday.', 'Residents | witness | says'],
    ['Rebels captured Bunia on Sunday, according to witnesses.', 'witnesses | witness | says'],
    [
      'According to the Syrian Observatory for Human Rights, rebels captured Saraqib.',
      'the Syrian Observatory for Human Rights | international | says',
    ],
    ['The governor told AFP that residents said rebels had captured Bunia.', 'residents | witness | says'],
    [
      'Rebels captured Bunia, a member of the provincial council said.',
      'a member of the provincial council | local-official | says',
    ],
    ['Rebels entered Bria, residents reached by telephone said.', 'residents | witness | says'],
    ['The United Nations said rebels had captured Bunia.', 'The United Nations | international | says'],
    ['Analysts said rebels had captured Bunia.', 'Analysts | analyst | says'],
    ['Rebels captured Bunia, the Reuters news agency reported.', 'the Reuters news agency | media | says'],
    [
      'The Interior Ministry confirmed that rebels had captured Bunia.',
      'The Interior Ministry | government | confirms',
    ],
    ['An army spokesman said rebels had captured Bunia.', 'An army spokesman | military | says'],
    ['A rebel spokesman claimed that his fighters had captured Bunia.', 'A rebel spokesman | party-claim | claims'],
    ['M23 said it had captured Bunia.', 'M23 | party-claim | says'],
    ['The Ukrainian army said it had retaken Kupiansk.', 'The Ukrainian army | party-claim | says'],
    ['The Ukrainian army said Russian troops had captured Kupiansk.', 'The Ukrainian army | military | says'],
    ['“Rebels captured Bunia on Sunday,” said the mayor, Jean Bosco.', 'the mayor | local-official | says'],
    ['Rebels captured Bunia, diplomats in Nairobi said.', 'diplomats in Nairobi | foreign-government | says'],
    ['Rebels captured Bunia, a missionary there said.', 'a missionary | witness | says'],
    [
      'Malian soldiers have recaptured the town of Ber, state television said.',
      'state television | party-claim | says',
    ],
    ['Rebels captured Ber, state television said.', 'state television | media | says'],
    [
      'Yemeni forces captured the town of Hays from the Houthis, the Saudi-led coalition said.',
      'the Saudi-led coalition | party-claim | says',
    ],
    ['Rebels have reportedly captured Bunia.', 'reportedly | unnamed | says'],
    ['The governor denied that rebels had captured Bunia.', 'The governor | local-official | denies'],
    ['Mayor Ali Hassan said rebels had captured Bunia.', 'Mayor Ali Hassan | local-official | says'],
    [
      'A UN spokesman and several residents said rebels had captured Bunia.',
      'A UN spokesman and several residents | international | says',
    ],
  ])('%s', (text, want) => {
    expect(speaker(text)).toBe(want);
  });

  it('gives direct speech over several sentences to whoever speaks it', () => {
    const text = '“Rebels captured Bunia. They hold the airport,” the mayor said.';
    for (const claim of read(text).claims) expect(claim.speaker?.class).toBe('local-official');
  });

  it('knows a person by the title met elsewhere', () => {
    const text =
      'Nazar Voloshyn, a spokesman for the Ukrainian army, gave a briefing in Kyiv.\n\nRussian troops captured Bakhmut, Voloshyn said.';
    expect(read(text).claims.find((c) => c.predicate === 'take')?.speaker).toMatchObject({ class: 'military' });
  });

  it('lets “he” be whoever spoke last', () => {
    const text = 'The governor said rebels had attacked Bunia. He said they had captured Bria.';
    expect(read(text).claims.find((c) => c.predicate === 'take')?.speaker?.class).toBe('local-official');
  });

  it('ends what one says where another speaks', () => {
    const text = 'Residents said rebels captured Bunia, but the army said its troops held Bria.';
    expect(read(text).claims.map((c) => [c.place?.name, c.speaker?.class])).toEqual([
      ['Bunia', 'witness'],
      ['Bria', 'party-claim'],
    ]);
  });

  it('takes an order for no statement', () => {
    expect(speaker('The general told his troops to leave Bunia.')).toBeNull();
  });

  it.each<[string, string | null]>([
    // who stands behind "loyal to", "allied with"
    ['Fighters loyal to the exiled president say they have captured Taiz.', 'Fighters | party-claim | says'],
    // met by the reporter
    ['Teachers we spoke to say rebels have captured Bunia.', 'Teachers | witness | says'],
    // passives with a source, and with none
    ['The capture of Bunia was confirmed by the interior ministry.', 'the interior ministry | government | confirms'],
    ['Clashes were reported in Bunia on Sunday.', 'were reported | unnamed | says'],
    // sighted, ordered, vowed
    ['A farmer saw rebels enter Bunia.', 'A farmer | witness | says'],
    ['The president vowed to retake Bunia.', 'The president | party-claim | says'],
    ['The governor congratulated the army on the liberation of Bunia.', 'The governor | party-claim | says'],
    // heads that tell no office by themselves
    [
      'A member of the city council reported the capture of Bunia by rebels.',
      'A member of the city council | local-official | says',
    ],
    // office by the words around
    ['UN observers said rebels had captured Bunia.', 'UN observers | international | says'],
    ['Two people who fled said rebels had captured Bunia.', 'Two people | witness | says'],
    ['Some people said rebels had captured Bunia.', 'Some people | unnamed | says'],
    ['Its "defence ministry" said troops had captured Bunia.', 'Its "defence ministry | party-claim | says'],
    ['A risk consultancy said rebels had captured Bunia.', 'A risk consultancy | analyst | says'],
    // "said" behind an aside, with the clause of somebody else behind it
    [
      'Ali Hassan, a spokesman for the governor, said gunmen working with rebels had captured Bunia.',
      'Ali Hassan | local-official | says',
    ],
    ['Some of the insurgents said they had captured Bunia.', 'Some of the insurgents | party-claim | says'],
    [
      'Rebels captured Bunia, the Norden Institute for the Study of War said.',
      'the Norden Institute for the Study of War | analyst | says',
    ],
    // labels of headlines and bulletins
    ['Army: rebels took Bunia', 'Army | military | says'],
    ['Rebels take Bunia - army\n\nThere was no comment.', 'army | military | says'],
    ['Libya: rebels take Bunia', null],
    // whose source; officials by what they head
    ['A source close to the rebels said they had captured Bunia.', 'A source | party-claim | says'],
    ['The chief of staff said rebels had captured Bunia.', 'The chief of staff | military | says'],
    [
      'The head of the regional police said rebels had captured Bunia.',
      'The head of the regional police | local-official | says',
    ],
    ['Rebels captured Bunia, a Western diplomat said.', 'a Western diplomat | foreign-government | says'],
    ['Bunia has been captured by rebels, its mayor says.', 'its mayor | local-official | says'],
    ['Bunia has been captured by rebels, their spokesman says.', 'their spokesman | party-claim | says'],
    // the army's own success in defence; what it still holds
    ['The Ukrainian army said it had beaten back an attack on Kupiansk.', 'The Ukrainian army | party-claim | says'],
    ['The Ukrainian army said it still held Kupiansk.', 'The Ukrainian army | military | says'],
    ['The mayor said an attack on Bunia had been beaten back.', 'The mayor | local-official | says'],
  ])('%s', (text, want) => {
    expect(speaker(text)).toBe(want);
  });

  it('knows a side by what the report calls it', () => {
    const text =
      'The rebels of the Salvation Front (SF) crossed the border in May.\n\nThe SF said it had taken Bunia. A spokesman for the group said the army had left Bria.';
    const claims = read(text).claims;
    expect(claims.find((c) => c.place?.name === 'Bunia')?.speaker?.class).toBe('party-claim');
    expect(claims.find((c) => c.place?.name === 'Bria')?.speaker?.class).toBe('party-claim');
  });

  it('goes on with what somebody said', () => {
    const of = (text: string, place: string) => read(text).claims.find((c) => c.place?.name === place)?.speaker;
    const said = 'Rebels captured Bunia on Sunday, the mayor said.';
    expect(of(`${said} They had also taken Bria.`, 'Bria')?.class).toBe('local-official');
    expect(of(`${said} They still hold Mahagi.`, 'Mahagi')?.class).toBe('local-official');
    expect(of(`${said} The army retook Mahagi.`, 'Mahagi')).toBeNull();
    expect(of(`${said} Meanwhile they lost Mahagi.`, 'Mahagi')).toBeNull();
    expect(of(`${said}\n\nThey also captured Mahagi.`, 'Mahagi')).toBeNull();
    const list =
      'According to the mayor, the situation was as follows. Mahagi fell to the rebels. Gunmen captured Bria.';
    expect(of(list, 'Bria')?.class).toBe('local-official');
  });

  it('gives a briefing to whoever held it', () => {
    const text =
      'The mayor held a briefing, said an aide. A rebel spokesman told reporters nothing had changed.\n\nThe general said at a briefing that the road was closed. A farmer said it was open. Rebels captured Bunia, according to the briefing.';
    expect(read(text).claims.find((c) => c.predicate === 'take')?.speaker?.class).toBe('military');
  });

  it('calls the leaders of a breakaway region a party', () => {
    const text =
      'The army attacked the breakaway Norvia region. The Norvian leader fled.\n\nThe Norvia president said his troops had left Bunia.';
    expect(read(text).claims.find((c) => c.predicate === 'leave' && c.place?.name === 'Bunia')?.speaker?.class).toBe(
      'party-claim',
    );
  });

  it('takes a headline for the word of whoever says so in the text', () => {
    const text = 'Rebels capture Bunia\n\nRebels have captured Bunia, residents said.';
    expect(read(text).claims[0]?.speaker?.class).toBe('witness');
    const own = 'Rebels capture Bunia\n\nRebels have captured Bunia. They now hold Bria, residents said.';
    expect(read(own).claims.find((c) => c.place?.name === 'Bunia')?.speaker).toBeNull();
  });

  it('takes what an army publishes for its own word', () => {
    const own = (source: string) =>
      read('Our forces recaptured Bunia on Sunday.', '2025-03-12', source).claims[0]?.speaker?.class;
    expect(own('Press office of the armed forces')).toBe('party-claim');
    expect(own('Military Times')).toBeUndefined();
    expect(own('US public radio')).toBeUndefined();
  });

  it('names who denies', () => {
    const text = 'Rebels said they had captured Bunia. The mayor denied it.';
    const denial = read(text).claims.find((c) => c.polarity === 'negated');
    expect(denial?.speaker).toMatchObject({ class: 'local-official', stance: 'denies' });
  });

  it('prefers the word of an outsider who confirms what a side says of its own gain', () => {
    const text =
      'Rebels attacked Bunia. They said that they held Bunia. A war monitor confirmed the rebels’ hold on Bunia.';
    const hold = read(text).claims.find((c) => c.predicate === 'hold');
    expect(hold).toMatchObject({ speaker: { class: 'international' } });
    expect(hold?.quotes).toHaveLength(2);
  });
});
