import { type DeedCases, testDeeds } from './deeds.ts';

const CASES: DeedCases = {
  'a speaker tells of its own side': [
    [
      'The United Liberation Movement of Arva (ULMA) said it had taken the town of Koso on Friday. It said it had also captured Belbek after a fight with the army.',
      'take koso by united liberation movement',
      'take belbek by united liberation movement',
    ],
    [
      'Chadian soldiers clashed with fighters near Mao. The Front for Change and Concord in Chad (FACT) said its fighters had captured Zouar. It had also taken Wour, it said.',
      'take zouar by front for change and concord in chad fact',
      'take wour by front for change and concord in chad fact',
    ],
    ['The Arakan Army said on Sunday that it had captured Paletwa from the junta.', 'take paletwa by arakan army'],
    ['A statement by the Houthis said they had seized the town of Hazm.', 'take hazm by houthis'],
    ['Rebels of the SPLM-N said their forces had captured Kadugli from the army.', 'take kadugli by splm'],
    ['Al-Shabaab claimed on Friday that its fighters had overrun Bulo Marer.', 'take bulo marer by al shabaab'],
    ['The army said its troops had recaptured the town of Marawi from militants.', 'take marawi by army'],
    [
      'The rebels announced they had seized Mocimboa on Monday. Mozambican troops fled. They said they had also taken Palma.',
      'take palma by rebels',
    ],
    ['The rebels announced that they had seized Mocimboa on Monday.', 'take mocimboa by rebels'],
    [
      'M23 rebels attacked the Congolese army at Sake. The army said its troops had withdrawn from Minova.',
      'leave minova by congolese army',
    ],
    ['Ukrainian commanders said their troops had withdrawn from Vuhledar.', 'leave vuhledar by ukraine'],
    ["The Kachin Independence Army's spokesman said it had captured Laiza.", 'take laiza by kachin independence army'],
    [
      'The Taliban captured Kunduz on Sunday. They also took the town of Khanabad.',
      'take kunduz by taliban',
      'take khanabad by taliban',
    ],
    [
      'The Arakan Army attacked the town of Buthidaung for a month. It took the town on Saturday.',
      'take buthidaung by arakan army',
    ],
  ],
  'who takes what falls': [
    [
      'Islamic State militants drove Kurdish forces out of three towns in northern Iraq. The town of Sinjar was seized after the peshmerga withdrew. Wana, on the Tigris, fell the same day.',
      'take sinjar by islamic state',
      'take wana by islamic state',
    ],
    [
      'Rebels of the Seleka alliance took Bambari. Sibut fell hours later.',
      'take bambari by seleka',
      'take sibut by seleka',
    ],
    [
      'M23 fighters captured Rutshuru on Saturday. Congolese troops had withdrawn from Kiwanja, which fell on Sunday.',
      'take rutshuru by m23',
      'take kiwanja by m23',
    ],
    [
      'The Republican Forces crossed the old ceasefire line on Monday. Daloa and Bondoukou were taken within two days.',
      'take daloa by republican forces',
      'take bondoukou by republican forces',
    ],
    [
      'Russian troops captured Lyman. Ukrainian soldiers left Zarichne. The village of Torske was lost in the evening.',
      'take lyman by russia',
    ],
    [
      'Rebels took Damascus on Sunday. The Syrian Democratic Forces hold Raqqa and Deir al-Zor. Homs had been captured the day before.',
      'take damascus by rebels',
      'take homs by rebels',
    ],
    [
      'The United Nations said the town of Birao had fallen to rebels. Tiringoulou was captured on Sunday, a witness said.',
      'take birao by rebels',
      'take tiringoulou by rebels',
    ],
    [
      'Tigrayan forces took Lalibela in August. The town of Kombolcha fell on Sunday.',
      'take lalibela by tigray',
      'take kombolcha by tigray',
    ],
    [
      'Hayat Tahrir al-Sham entered the city of Hama on Thursday. Mahardah was captured by night.',
      'take mahardah by hayat tahrir al sham',
    ],
  ],
  'nameless fighters are the one group that the report names': [
    [
      'An ethnic armed group said on Saturday it had captured Koso. The Kavi National Liberation Army (KNLA) said its men were still hunting soldiers there.',
      'take koso by kavi national liberation army',
    ],
    [
      'Masked guerrillas seized the town of Belbek on Sunday. The Popular Resistance Front also attacked a barracks at Koso.',
      'take belbek by popular resistance front',
    ],
    [
      'Militants captured the town of Belbek on Sunday. The gunmen belong to the Arva Brigade, officials said.',
      'take belbek by arva brigade',
    ],
    [
      'Islamist militants captured the town of Belbek on Sunday. Tuareg rebels of the Azawad Front attacked Koso.',
      'take belbek by islamist militants',
    ],
    [
      'Rebels captured the town of Belbek on Sunday. The Popular Resistance Front denied that it had taken part.',
      'take belbek by rebels',
    ],
    [
      'Rebels captured the town of Belbek on Sunday. The International Organization for Migration said thousands had fled. The town of Koso also fell to the gunmen.',
      'take belbek by rebels',
      'take koso by gunmen',
    ],
  ],
  'who lost it': [
    [
      'The army abandoned the town of Bor on Tuesday. South Sudanese rebels loyal to Riek Machar then took the town.',
      'leave bor by',
      'take bor by south sudanese rebels loyal to riek machar',
    ],
    [
      'Tigrayan forces advanced along the highway. Two residents said the soldiers had left Kombolcha.',
      'leave kombolcha by soldiers',
    ],
    [
      "Sudan's army fought in Wad Madani. Two residents said soldiers retreated from Hasaheisa in the night.",
      'leave hasaheisa by sudan',
    ],
    ['Kurdish fighters lost the town of Zumar on Saturday.', 'leave zumar by kurdish fighters'],
    [
      'The Libyan National Army, or LNA, controlled Gharyan until June. The LNA said it had lost the town.',
      'leave gharyan by libyan national army',
    ],
    ['The bases at Tessalit were vacated by UN peacekeepers in May.', 'leave tessalit by un peacekeepers'],
    ['Nigerian soldiers retreated from Baga after an attack by Boko Haram.', 'leave baga by nigeria'],
    ["Mali's army fled Ménaka on Friday, two traders said.", 'leave menaka by mali'],
  ],
  'organisations keep their names': [
    [
      'The Movement for the Liberation of Congo took the town of Gbadolite.',
      'take gbadolite by movement for the liberation of congo',
    ],
    [
      'Fighters of the Democratic Forces for the Liberation of Rwanda (FDLR) captured Nyabiondo. The FDLR also seized Kashebere.',
      'take nyabiondo by democratic forces for the liberation of rwanda',
      'take kashebere by democratic forces for the liberation of rwanda',
    ],
    [
      'The Union of Forces for Unity attacked the town of Birao. The group seized the town on Monday.',
      'take birao by union of forces for unity',
    ],
    [
      'The Tigray People’s Liberation Front (TPLF) said it had recaptured Mekelle. TPLF fighters also took Shire.',
      'take mekelle by tigray people',
      'take shire by tigray people',
    ],
    [
      'The Karen National Liberation Army, known as KNLA, took Myawaddy. The KNLA then captured Thingannyinaung.',
      'take myawaddy by karen national liberation army',
      'take thingannyinaung by karen national liberation army',
    ],
    ['Tamil Tiger rebels overran Mullaitivu, the army said.', 'take mullaitivu by tamil tigers'],
    ['Al-Shabaab militants captured the town of Adan Yabal.', 'take adan yabal by al shabaab'],
    ['M23 rebels seized Masisi.', 'take masisi by m23'],
    ['Houthi fighters seized the city of Amran from the Yemeni army.', 'take amran by houthis'],
    ['Boko Haram insurgents took control of Gwoza.', 'take gwoza by boko haram'],
    ['Farc guerrillas seized the town of Mitú.', 'take mitu by farc'],
    ['Taliban militants captured Zaranj.', 'take zaranj by taliban'],
    ['Hezbollah fighters took the village of Aarsal.', 'take aarsal by hezbollah'],
    ['RSF paramilitaries seized Nyala.', 'take nyala by rsf'],
  ],
  'national, loyal and joined forces': [
    [
      'The Malian defence and security forces took control of Kidal on Tuesday.',
      'take kidal by malian defence and security forces',
    ],
    ['Forces loyal to Khalifa Haftar captured the town of Brak.', 'take brak by forces loyal to khalifa haftar'],
    [
      'Fighters supporting Alassane Ouattara captured Yamoussoukro.',
      'take yamoussoukro by fighters supporting alassane ouattara',
    ],
    ['Ethiopian and Eritrean troops took Adwa.', 'take adwa by ethiopian and eritrean troops'],
    ['Russian and Syrian forces captured Khasham.', 'take khasham by russian and syrian forces'],
    [
      'Kurdish-led forces control Manbij, and the Syrian Democratic Forces took the town of Tabqa on Friday.',
      'take tabqa by syrian democratic forces',
    ],
    [
      'The rebels control the town of Afrin and two villages, and took over the airport of Menagh.',
      'take menagh airport by rebels',
    ],
    ['Rwandan soldiers entered Goma.', 'enter goma by rwanda'],
    ['Burundian troops withdrew from Nyangezi.', 'leave nyangezi by burundi'],
    ['UN peacekeepers took over the airport of Bunia.', 'take bunia airport by un peacekeepers'],
    ['Turkish forces captured the town of Jarablus from Islamic State.', 'take jarablus by turkey'],
    ['Tripoli forces retook Gharyan on Wednesday.', 'take gharyan by libya government'],
    ['Kyiv forces recaptured Robotyne.', 'take robotyne by ukraine government'],
  ],
  'the rebels, the group, the insurgents': [
    [
      'The Kachin Independence Army attacked army posts. The insurgents captured the town of Sumprabum on Friday.',
      'take sumprabum by kachin independence army',
    ],
    ['The Houthis fired missiles at Marib. The rebels took the town of Harib.', 'take harib by houthis'],
    ['Rwanda denies backing the M23 rebels. The group captured Kibumba.', 'take kibumba by m23'],
    [
      'The rebels attacked the Syrian Democratic Forces near Manbij. The rebels captured Arima.',
      'take arima by rebels',
    ],
    ['Boko Haram attacked Damasak. The jihadists seized the town of Malam Fatori.', 'take malam fatori by boko haram'],
    ['The Seleka rebels marched south. The rebels seized Bria.', 'take bria by seleka'],
    [
      'The Rapid Support Forces attacked the town of El Fula. The paramilitaries captured the town.',
      'take el fula by rapid support forces',
    ],
    [
      'The Syrian Democratic Forces moved into Deir ez-Zor. In the south, local fighters took Deraa.',
      'take deraa by local fighters',
    ],
    [
      'The Taliban are in control of Ghazni. At Bagram, American and British forces held the airport. The town of Parun was taken by the group.',
      'take parun by taliban',
    ],
    ['The Taliban attacked Farah. Gunmen seized the prison in Chaghcharan.', 'take chaghcharan by gunmen'],
  ],
};

testDeeds('who did it', CASES);
