import { describe, expect, it } from 'vitest';
import { type DeedCases, deeds, testDeeds } from './deeds.ts';

const CASES: DeedCases = {
  'a pronoun stands for the subject that fights, not for who was named last': [
    [
      'Chadian columns rolled out of Sudan, another troubled neighbour, and into the town of Adre, where they took over the police stations.',
      'take adre by chad',
    ],
    [
      'Ethiopian and Somali soldiers have taken the airport at Baidoa, an Ethiopian army spokesman said on Monday, two days after they captured the town of Dinsoor.',
      'take dinsoor by ethiopian and somali soldiers',
    ],
    [
      'Troops have fought rebels house by house in Zamboanga for weeks. They recaptured the village of Talontalon on Monday.',
      'take talontalon by troops',
    ],
    [
      'The Red Cross visited the town of Bangassou. Seleka rebels attacked the army there on Friday. They also seized the town of Bakouma.',
      'take bakouma by seleka',
    ],
    [
      'Forces loyal to the president fled the town of Odienne on Monday. The rebels chased them for miles. They captured the town of Touba on Tuesday.',
      'take touba by rebels',
    ],
    [
      'Rebels seized the palace in Bangui on Sunday. South African soldiers were overwhelmed, losing 13 men. They had captured the town of Damara on Friday.',
      'take damara by rebels',
    ],
    [
      'Liberian rebels seized the port of Buchanan. The defence minister spoke on the radio. He vowed that his men would take back the port.',
      'take buchanan by liberian rebels',
    ],
  ],
  'number: an army is "it", soldiers are "they"': [
    [
      'Boko Haram attacked soldiers near Baga. It captured the town of Doron Baga on Saturday.',
      'take doron baga by boko haram',
    ],
    ['The army said the rebels had left their camp and it had retaken the town of Bunagana.', 'take bunagana by army'],
  ],
  'men, troops and a speaker of a side': [
    [
      'The Front for Change, or FC, said its men had taken control of Faya after government soldiers left.',
      'take faya by front for change',
    ],
    [
      "The leader of the Tigray People's Liberation Front said his forces had retaken the town of Axum.",
      'take axum by tigray people s liberation front',
    ],
    [
      '"It is in our hands," a spokesman for the Houthis said of the port of Hodeidah. The Houthi rebels fight government forces for the port.',
    ],
    [
      'A spokesman for the rebel council in Aleppo said its forces had seized the town of Khan Tuman.',
      'take khan tuman by rebels',
    ],
  ],
  'names as the report writes them': [
    [
      "Forces loyal to Libya's internationally recognised government captured the town of Tarhuna on Friday.",
      'take tarhuna by forces loyal to libya s internationally recognised government',
    ],
    [
      'The Islamist group al-Shabaab seized the town of Marka. The militants also took the town of Qoryoley.',
      'take marka by al shabaab',
      'take qoryoley by al shabaab',
    ],
    ['A Libyan militia called Nawasi took the town of Zawiya.', 'take zawiya by nawasi'],
    ["Charles Taylor's troops captured the town of Gbarnga from rebels.", 'take gbarnga by charles taylor s troops'],
    ['Iraqi security forces recaptured the town of Ishaqi from militants.', 'take ishaqi by iraqi security forces'],
    ['Hunters and vigilantes recaptured the town of Gombi from Boko Haram.', 'take gombi by hunters and vigilantes'],
    ["Colombia's military recaptured the town of Mitu from guerrillas.", 'take mitu by colombia'],
    [
      'Houthi fighters and troops loyal to ex-president Ali Abdullah Saleh pushed into the town of Lahij on Thursday. They seized the town of Dhale.',
      'take dhale by houthis and troops loyal to ex president ali abdullah saleh',
    ],
    ["The town of Kindu fell to Laurent Kabila's rebels on Saturday.", 'take kindu by laurent kabila s rebels'],
    [
      'Armenia-backed authorities said their troops had retaken the town of Hadrut.',
      'take hadrut by armenia backed authorities',
    ],
    ['South African soldiers recaptured the town of Sake from rebels.', 'take sake by south africa'],
    [
      'Tigrayan fighters fought Ethiopian soldiers. The fighters left the town of Axum. Amhara militias captured the town of Humera.',
      'take humera by amhara militias',
    ],
    ['African Union forces captured the town of Afgoye.', 'take afgoye by african union forces'],
    ['Mortars hit the base. The 3rd brigade took the town of Kalyan.', 'take kalyan by 3rd brigade'],
  ],
  "who is nobody's rebel": [
    [
      'Islamist militants seized the town of Palma. Tuareg separatists held talks in Algiers. The militants then captured the town of Macomia.',
      'take palma by islamist militants',
      'take macomia by islamist militants',
    ],
    [
      "Syrian troops backed by fighters from Lebanon's Hezbollah captured Qusair, a blow to rebels. In the north, rebels clashed with troops at the town of Azaz. They have surrounded the town of Nubl.",
      'besiege nubl by rebels',
    ],
    [
      'M23 fighters took Goma. Congolese soldiers and militias known as Wazalendo left Bukavu on Friday. The group then attacked Uvira.',
      'fight uvira by m23',
    ],
    [
      'Western warplanes bombed the tanks. Libyan rebels retook Brega. Fighters captured the town of Bin Jawad on Sunday.',
      'take bin jawad by libyan rebels',
    ],
  ],
  'who takes what falls: the one plain opponent, or nobody': [
    [
      'The Croatian army has taken Knin. Serb forces left overnight. The fall of Knin has set off a flight of people, most of them heading north.',
      'take knin by croatia',
    ],
    [
      'Rebels attacked the army in Ituri on Friday. The army announced that the town of Bogoro had been recaptured.',
      'take bogoro by army',
    ],
    [
      'The rebels announced they had seized Mueda on Monday. Mozambican troops fled. They said they had also taken Quissanga.',
      'take quissanga by rebels',
    ],
    [
      'Ethiopian troops took Baidoa on Friday. Kenyan troops took Afmadow on Saturday. Food is short in the south. The town of Marka has fallen, traders said.',
      'take marka by nobody',
    ],
    [
      'Islamic State fighters captured Hawija in June 2014. The army freed the town of Rawa on Friday. Islamic State still holds Qaim. The liberation of Hawija was announced by the prime minister on Sunday.',
      'take hawija by army',
    ],
    [
      'Forces loyal to Haftar, backed by jets of a neighbour, closed in on the city of Misrata, having captured the town of Zliten.',
      'take zliten by forces loyal to haftar',
    ],
    [
      'Government forces attacked the town of Sake. The attack was driven back. Fighters of the M23 hold the town.',
      'repel sake by m23',
    ],
    [
      'The Karen National Union said its men had made a retreat from the town of Kawkareik.',
      'leave kawkareik by karen national union',
    ],
    ['At the end of August Amisom took Marka, a port. Amisom troops are fighting militants.', 'take marka by amisom'],
    [
      'The army said that its 15th Division had left its base at Ardamata. The Rapid Support Forces moved in.',
      'leave ardamata by army',
    ],
  ],
  'the state at war is that of the country told of': [
    [
      'Emirati troops trained the men. Houthi rebels hold Sanaa, Ibb and Dhamar in Yemen. Government soldiers captured the town of Mokha.',
      'take mokha by yemeni government',
    ],
  ],
};

testDeeds('sides of a report', CASES);

describe('no side of a war', () => {
  it.each([
    'Rebels fought the army in Jonglei. Aid groups withdrew from the town of Bor on Friday.',
    'Rebels fought the army in Jonglei. Human rights organisations entered the town of Akobo.',
  ])('%s', (text) => {
    expect(deeds(text).filter((d) => !d.startsWith('fight'))).toEqual([]);
  });
});
