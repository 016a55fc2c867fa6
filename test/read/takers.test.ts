import { type DeedCases, testDeeds } from './deeds.ts';

const CASES: DeedCases = {
  'a capital speaks for its state': [
    ['Khartoum said its soldiers had recaptured the border town of Kurmuk from the SPLA.', 'take kurmuk by sudan'],
    ['Moscow said it had full control of the town of Avdiivka.', 'hold avdiivka by russia'],
    ['Kigali said its troops had captured the town of Bunagana.', 'take bunagana by rwanda'],
  ],
  'forces of a people that has no state keep their name': [
    [
      'Kurdish forces have taken Jalawla from the jihadists. They raised their flag over the town hall.',
      'take jalawla by kurdish forces',
    ],
    ['Tigrayan forces took the town of Korem on Friday.', 'take korem by tigrayan forces'],
  ],
  'troops of a government that is not the state': [
    [
      'Transitional government troops and Ethiopian soldiers drove the Islamic Courts from Jowhar on Sunday.',
      'take jowhar by transitional government',
    ],
    ['Interim government forces captured the town of Galkayo.', 'take galkayo by interim government forces'],
  ],
  'a commander tells whose men': [
    ['Troops under General Mladic overran the enclave of Zepa.', 'take zepa by troops under general mladic'],
    [
      'Soldiers under the command of Colonel Abu Rizq took the town of Goz Beida.',
      'take goz beida by soldiers under the command of colonel abu rizq',
    ],
    ['Men loyal to the ousted president captured the port of Zinjibar.', 'take zinjibar by men loyal to'],
    ['Troops under fire from the hills captured the town of Zepa.', 'take zepa by troops'],
  ],
  'fighters by the name they give themselves': [
    [
      'The town of Kola fell on Sunday to fighters who call themselves the Kola Patriots. The group has promised to march on Duru.',
      'take kola by kola patriots',
      'threaten duru by kola patriots',
    ],
    ['Gunmen calling themselves the Black Axe seized the town of Mbalo.', 'take mbalo by black axe'],
  ],
  'who holds a place now took it': [
    [
      "The village of Tabo has been lost. The Democratic Front's men hold the station there.",
      'take tabo by democratic front',
    ],
    [
      'Officials spoke of the loss of Farah. The town has been in Taliban hands since Tuesday, a member of the council said.',
      'take farah by taliban',
    ],
    [
      'The town of Zaran was captured on Friday, residents said. Government forces still hold Zaran, the governor said.',
      'take zaran by nobody',
    ],
  ],
  'who claims an attack made it': [
    [
      'The base at Kolo was overrun on Friday night. The Kavi Liberation Army claimed the attack.',
      'take kolo by kavi liberation army',
    ],
    ['Djibo was overrun on Friday. JNIM claimed responsibility for the assault.', 'take djibo by jnim'],
  ],
  'who only speaks of an attack did not make it': [
    ['The president condemned the attack on Kolo.', 'fight kolo by nobody'],
    ['The army confirmed an assault on the town of Duru.', 'fight duru by nobody'],
    ['Rebels launched an assault on the town of Duru.', 'fight duru by rebels'],
  ],
  'the name a side is known by': [
    [
      'Thousands of Maoist guerrillas attacked the town of Jiri on Saturday. The rebels overran Bhojpur bazaar this month. A statement said the "People\'s Liberation Army" had lost 65 men.',
      'fight jiri by maoists',
      'take bhojpur by maoists',
    ],
    ['Soldiers of the 57 Division captured Oddusuddan on Friday.', 'take oddusuddan by 57 division'],
    [
      "Forces aligned with Libya's internationally recognised government captured the town of Tarhouna on Friday. Fayez Salem, head of the Government of National Accord (GNA), hailed the victory.",
      'take tarhouna by government of national accord',
    ],
    ['Insurgent units overran the town of Doba on Friday.', 'take doba by insurgents'],
    [
      'The Houthis insisted the battle was not over. The port of Mocha, which remains in rebel hands, was quiet.',
      'hold mocha by houthis',
    ],
  ],
  'who announces a capture made it': [
    [
      '"We announce the liberation of Tarhouna," Fayez Salem, head of the Government of National Accord (GNA), said. The Libyan National Army (LNA) said it had withdrawn from the town.',
      'take tarhouna by government of national accord',
    ],
    ['The president announced the capture of Doba by the rebels.', 'take doba by rebels'],
  ],
  'capitals that only shout, people who are no side': [
    ['A WAR OF FEW BATTLES\n\nThe rebels took the town of Sarh on Friday.', 'take sarh by rebels'],
    [
      'Hundreds of Westerners were led out of the town of Manko on Friday. The rebels had seized the town of Manko on Monday.',
      'take manko by rebels',
    ],
  ],
  'gunmen thought to belong to a group': [
    [
      'The town of Hit fell to the gunmen, who are believed to belong to the Islamic State. The group attacked Ramadi on Friday.',
      'take hit by islamic state',
    ],
  ],
};

testDeeds('who did it', CASES);
