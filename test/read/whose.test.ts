import { describe, expect, it } from 'vitest';
import { deeds } from './deeds.ts';

describe('whose columns, men and gains are told', () => {
  it.each<[string, string]>([
    // a rebel column is of the rebels
    [
      'The Alliance for Change, or AFC, was formed in May. Rebel columns were moving towards Karimba on Monday.',
      'threaten karimba by alliance for change',
    ],
    // a unit of an army is nobody's guerrillas
    [
      'The rebels of the Kosi Liberation Front attacked San Miguel. The First Infantry Brigade is based there. Guerrillas still held Cuda.',
      'hold cuda by kosi liberation front',
    ],
    [
      'Salvadoran guerrillas dug in on Tuesday. The rebels of the Farabundo Front attacked Mejicanos. Guerrillas still held Zacamil.',
      'hold zacamil by farabundo front',
    ],
    // who announces a capture made it
    ['The army announced the capture of Banai on Friday. The Free Front had held it since May.', 'take banai by army'],
    // an office of the state has the state's men
    [
      'Liberian rebels captured Buchanan. Defence Minister Joseph Kpadeh admitted that his men had left the town.',
      'leave buchanan by liberian government',
    ],
    [
      'Salvadoran troops fought the rebels of the Farabundo Front in Cuda. A military communique said the town of Zaca had been recaptured.',
      'take zaca by salvadoran government',
    ],
    // a command with its people's name is of their state
    [
      'Cambodian soldiers hold the temple. The Thai Second Army Region disputes that. It says it has taken the hilltop of Phu Makhua.',
      'take phu makhua hilltop by thailand',
    ],
  ])('%s', (text, want) => {
    expect(deeds(text)).toContain(want);
  });

  it.each<[string, string]>([
    [
      'How the capital fell\n\nA WAR OF FEW BATTLES\n\nThe rebels took the town of Karimba on Monday.',
      'take karimba by war',
    ],
    [
      'The rebels of the Kosi Front took the town of Karimba. The presidential guard held on at the airport.',
      'hold airport by kosi front',
    ],
    [
      'Liberia rebels seize second port as peacekeepers stay away\n\nRebels captured Buchanan on Monday.',
      'take port by liberia rebels',
    ],
    ['Rebels hold the town of Bor. "This is liberated territory," said a rebel called Chano.', 'take bor by rebels'],
    ['Rebels attacked the town of Bor in May. The war resumed last December.', 'fight bor by nobody'],
  ])('%s', (text, not) => {
    expect(deeds(text)).not.toContain(not);
  });
});
