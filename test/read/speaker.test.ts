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
      ['Bria', 'military'],
    ]);
  });

  it('takes an order for no statement', () => {
    expect(speaker('The general told his troops to leave Bunia.')).toBeNull();
  });
});
