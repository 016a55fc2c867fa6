import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

/** "casualties 6.. killed": kind, value or bounds, whole, unit. */
function figures(text: string): string[] {
  return read(text).figures.map((f) => {
    const plain = (n: number | null) => (n === null ? '' : Math.round(n * 1000) / 1000);
    const size = f.value === null ? `${plain(f.min)}..${plain(f.max)}` : plain(f.value);
    return `${f.kind} ${size}${f.of ? `/${f.of}` : ''} ${f.unit ?? ''}`.trim();
  });
}

describe('figures', () => {
  it.each<[string, string[]]>([
    // casualties: killed and wounded apart
    [
      'A bomb killed at least six civilians and wounded 120 in Mosul, officials said.',
      ['casualties 6.. civilians killed', 'casualties 120 wounded'],
    ],
    ['The shelling left two dead and 18 wounded.', ['casualties 2 killed', 'casualties 18 wounded']],
    ['Some 30 civilians were killed when jets struck the market.', ['casualties 30 civilians killed']],
    [
      'Rebels attacked the post, killing ten soldiers and four policemen.',
      ['casualties 10 soldiers killed', 'casualties 4 policemen killed'],
    ],
    [
      'At least seven civilians and three fighters were killed in Bria.',
      ['casualties 7.. civilians killed', 'casualties 3 fighters killed'],
    ],
    ['Dozens of people were injured in the blast.', ['casualties 24.. people wounded']],
    ['The army said it had lost 12 men in the ambush.', ['casualties 12 men killed']],
    ['Rescuers found 14 bodies in the ruins.', ['casualties 14 killed']],
    // strength
    ['Rwanda is sending 1,000 soldiers to Cabo Delgado.', ['strength 1000 soldiers']],
    ['The group has more than 60,000 fighters.', ['strength 60000.. fighters']],
    ['Britain said about 600 troops would be deployed.', ['strength 600 troops']],
    ['Hundreds of Ethiopian troops left the town of Dinsoor.', ['strength 200.. troops']],
    ['One Army and two Marine infantry battalions will go to Tripoli.', ['strength 3 battalions']],
    ['At least three Russian divisions were seen near Kupiansk.', ['strength 3.. divisions']],
    ['The number of troops will be brought down to 5,500.', ['strength 5500 troops']],
    // people who fled
    ['Shelling has forced about 28,000 people to flee the valley.', ['displaced 28000 people']],
    ['More than 180,000 refugees have crossed into Chad.', ['displaced 180000.. refugees']],
    ['Thousands of families have fled Palma.', ['displaced 2000.. families']],
    ['The offensive displaced tens of thousands of people.', ['displaced 20000.. people']],
    // units taken and held
    [
      'It is the 12th provincial capital out of 34 that the insurgents have taken.',
      ['count-captured 12/34 provincial capitals'],
    ],
    ['The rebels have captured more than 300 villages.', ['count-captured 300.. villages']],
    ['The army liberated five settlements on Monday.', ['count-captured 5 settlements']],
    ['The group now controls 16 of the 41 districts.', ['count-held 16/41 districts']],
    ["The paramilitaries hold three of Darfur's five state capitals.", ['count-held 3/5 state capitals']],
    // shares
    ['The Taliban hold over two-thirds of the country.', ['share-area 0.667.. share of the country']],
    ['Troops reclaimed about 25% of the territory.', ['share-area 0.25 share of the territory']],
    ['The junta controls 40 percent of the townships.', ['share-units 0.4 townships']],
    ['Half of the population has left.', ['share-population 0.5 share of the population']],
    // a toll that a number has come to
    ['The death toll has risen to 32, the ministry said.', ['casualties 32 killed']],
    ['The army put its losses at 65.', ['casualties 65 killed']],
    [
      'Shelling killed two people in Sake. The attack takes the total to 14.',
      ['casualties 2 people killed', 'casualties 14 killed'],
    ],
    // what is counted has a name that no list holds
    ['Gunmen fired on a bus, killing four passengers.', ['casualties 4 passengers killed']],
    ['Nine herdsmen were wounded near Bria.', ['casualties 9 herdsmen wounded']],
    ['At least 23 people, including six women and five children, were killed.', ['casualties 23.. people killed']],
    ['Five Taliban were killed and 14 arrested.', ['casualties 5 taliban killed']],
    [
      'Ten civilians and six soldiers killed in Harib.',
      ['casualties 10 civilians killed', 'casualties 6 soldiers killed'],
    ],
    // forces: by the strength of an army, on wheels, of two peoples
    ['The 50,000-strong army melted away.', ['strength 50000 troops']],
    ["Kuwait's 20,000-man army was no match.", ['strength 20000 troops']],
    ['About 300 Serb and French mercenaries were flown to Kisangani.', ['strength 300 mercenaries']],
    ['With a few hundred old comrades he crossed the lake.', ['strength 200.. comrades']],
    ['A column of some 60 vehicles drove in from the south.', ['strength 60 vehicles']],
    ['The rebels destroyed 30 vehicles.', ['other 30 vehicles']],
    ['Two trucks passed the gate.', []],
    ['Hundreds of jihadists attack Djibo.', ['strength 200.. jihadists']],
    ['The 57 Division advanced.', []],
    // people of a place, people in trouble, people taken out
    ["The city's 300,000 residents had no water.", ['other 300000 residents']],
    ["The region's 120,000 Armenians stayed.", ['other 120000 armenians']],
    ['Mosul is home to about 1 million people.', ['other 1000000 people']],
    ['The ministry puts the number of prisoners at 128.', ['other 128 prisoners']],
    ['Hundreds of foreigners were flown out of Bouake.', ['other 200.. foreigners']],
    ['The shelling damaged 40 houses.', ['other 40 houses destroyed']],
    ['Some 1,340 newly displaced families were recorded in Shabwah.', ['displaced 1340 families']],
    ['The clashes displaced at least 350,000.', ['displaced 350000.. people']],
    ['Thousands crowded to the airport.', ['displaced 2000.. people']],
    ['Several hundred thousand more were driven into the forest.', ['displaced 200000.. people']],
    ['More than 138,000 civilians have been moved from Surin.', ['displaced 138000.. civilians']],
    ['About 150 families who fled Usaylan have gone back.', []],
    // counts
    ["Six of the province's nine districts are under rebel control.", ['count-held 6/9 districts']],
    ['Insurgents now run 11 of 18 states.', ['count-held 11/18 states']],
    ['The troops seized more than 90 combat posts.', ['count-captured 90.. posts']],
    ['The town is the fourth to fall this month.', ['count-captured 4 towns']],
    ['Eight districts were placed under martial law.', []],
    ['Only 11 provincial capitals are at risk.', []],
    // parts of people and land
    ['One in five residents has fled.', ['share-population 0.2 share of the population']],
    ["They seized the town's eastern half.", ['share-area 0.5 share of the area']],
    // how long
    ['The operation would take seven to 10 days.', ['duration 7..10 days']],
    ['Clashes continue for third day.', ['duration 3 days']],
    ['They took it on the eighth day of their assault.', ['duration 8 days']],
    ['On the second day a shell hit the gate.', []],
    ['The town was taken five days after they launched the attack.', ['duration 5 days']],
    // rank, distance, duration
    ["Fighters reached Bukavu, the country's second-largest city.", ['rank 2 city']],
    ["Aleppo is Syria's largest city.", ['rank 1 city']],
    ['They seized Minova, a town 45 kilometres west of Goma.', ['distance 45 kilometres']],
    ['The town lies 19km (12 miles) to the south of the river.', ['distance 19 km']],
    ['Tanks are within a mile of the centre.', ['distance ..1 miles']],
    ['The battle is now in its fourth day.', ['duration 4 days']],
    ['The nearly 19-year-old war goes on.', ['duration ..19 years']],
    ['Troops entered the town for the first time in six years.', ['duration 6 years']],
    ['The city fell after a siege of six months.', ['duration 6 months']],
    ['The week-long offensive stopped.', ['duration 1 weeks']],
    // other counts
    ['The air force carried out 35 strikes on Sunday.', ['other 35 strikes']],
    ['Rebels destroyed two tanks near Idlib.', ['other 2 tanks']],
    // dead, hurt, gone or in a plight: told before, behind or by what happened to them
    ['Doctors in Taiz treated 90 wounded civilians after the shelling.', ['casualties 90 civilians wounded']],
    ['Rebels left the bodies of a dozen policemen by the road.', ['casualties 12 policemen killed']],
    ['At least 40 pupils were among the dead, the army said.', ['casualties 40.. pupils killed']],
    [
      'The battle left 30 rebels, 12 soldiers and policemen and six civilians dead.',
      ['casualties 30 rebels killed', 'casualties 12 soldiers killed', 'casualties 6 civilians killed'],
    ],
    [
      'The army shelled Marib. The UN says 210 people have been killed and about 60,000 have fled their homes.',
      ['casualties 210 people killed', 'displaced 60000 people'],
    ],
    ['Rebels took the town and several thousand people left Bangassou.', ['displaced 2000.. people']],
    ['Troops shelled the valley, and 45,000 Armenians were on the move.', ['displaced 45000 armenians']],
    ['Gunmen kidnapped more than 80 schoolboys near Kaduna.', ['other 80.. schoolboys kidnapped']],
    ['Hundreds of men from Prijedor are missing.', ['other 200.. men missing']],
    ['The army said 60 rebels had been captured.', ['other 60 rebels captured']],
    ['Rebels had trapped thousands of soldiers in Ilovaisk.', ['strength 2000.. soldiers']],
    ['Turkey has trained 9,000 members of the security forces.', ['strength 9000 members']],
    ['The army attacked. Officials said 3,000 people had waded the river into Thailand.', ['displaced 3000 people']],
    ['Three peacekeepers were killed, one of them a Dane.', ['casualties 3 peacekeepers killed']],
    // an area is no distance
    ['The rebels now hold 300 square kilometres of the valley.', ['other 300 square kilometres']],
    ['The post was shelled four times on Friday.', ['other 4 times']],
    // lengths of time round an event
    ['The town fell three weeks after the capital.', ['duration 3 weeks']],
    ['Rebels captured two towns within four days.', ['count-captured 2 towns', 'duration ..4 days']],
    ['Troops entered the port after what they called a siege which lasted 11 months.', ['duration 11 months']],
    ['The depot burned for an 11th day after the attack.', ['duration 11 days']],
    // a part told in words
    ['Most of the population has fled Bentiu.', ['share-population 0.5.. share of the population']],
    ['Rebels drove the army out of four villages.', ['count-captured 4 villages']],
    // none
    ['Ministers will meet within two days to discuss the rebels.', []],
    ['The attack took place on March 4.', []],
    ['In 2015 militants overran the town.', []],
    ['The Third Brigade holds Highway 1.', []],
    ['Two Taliban spokesmen spoke to reporters.', []],
  ])('%s', (text, want) => {
    expect(figures(text)).toEqual(want);
  });

  it('keeps apart what only looks the same, and quotes the text before the headline', () => {
    const text =
      'Dozens killed in Bunia\n\nDozens of people were killed when rebels shelled Bunia. About 200 soldiers gave up. Several hundred soldiers fled. The siege lasted five months. The truce lasted five days.';
    const { figures: found } = read(text);
    expect(found.filter((f) => f.kind === 'casualties').map((f) => f.quote.text)).toEqual(['Dozens of people']);
    expect(found.filter((f) => f.kind === 'strength')).toHaveLength(2);
    expect(found.filter((f) => f.kind === 'duration')).toHaveLength(2);
  });

  it('tells a repeated figure once', () => {
    expect(figures('Rebels killed 12 soldiers in Beni. The army said 12 soldiers were killed.')).toHaveLength(1);
  });

  it('quotes an exact slice of the report', () => {
    const text = 'Officials said at least 30 civilians were killed.';
    const [figure] = read(text).figures;
    expect(text.slice(figure!.quote.start, figure!.quote.end)).toBe(figure!.quote.text);
    expect(figure!.speaker).toMatchObject({ mention: 'Officials', class: 'government' });
  });
});
