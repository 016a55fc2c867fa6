import { describe, expect, it } from 'vitest';
import { read, told } from './reading.ts';

const PEOPLE = ['deploy', 'evacuate', 'displace', 'talk'];

describe('deployments, evacuations, displacement and talks', () => {
  it.each<[string, string[]]>([
    ['Rwanda has sent 1,000 soldiers to Palma.', ['deploy Palma (1000)']],
    ['Moscow said it had given civilians until Tuesday to leave Kupiansk.', []],
    ['Reinforcements were dispatched to Ramadi on Monday.', ['deploy Ramadi']],
    ['Ethiopia will send 300 more troops to Baidoa.', ['deploy Baidoa [planned] (300)']],
    ['Kenya denied that it had sent troops to Ras Kamboni.', ['deploy Ras Kamboni [negated]']],
    ['Syrian troops deployed in Manbij on Friday.', ['deploy Manbij']],
    ['Turkish reinforcements arrived in Idlib overnight.', ['deploy Idlib']],
    ['Uganda is sending 500 soldiers to Bunia.', ['deploy Bunia [planned] (500)']],
    ['France evacuated its diplomats from Khartoum.', ['evacuate Khartoum']],
    ['Embassy staff were airlifted out of Juba on Friday.', ['evacuate Juba']],
    ['Britain will evacuate its nationals from Tripoli.', ['evacuate Tripoli [planned]']],
    ['Thousands of civilians fled Kobane.', ['displace Kobane (2000..)']],
    ['Some 20,000 people were displaced from Palma.', ['displace Palma (20000)']],
    ['Residents are fleeing from Rutshuru.', ['displace Rutshuru']],
    ['2,000 civilians were evacuated from Avdiivka.', ['displace Avdiivka (2000)']],
    ['Peace talks in Jeddah remain stalled.', ['talk Jeddah stalled']],
    ['The government and the rebels signed a peace agreement in Juba.', ['talk Juba agreed']],
    ['The delegations will meet in Geneva on Sunday.', ['talk Geneva [planned] scheduled']],
    ['The rebels agreed to a ceasefire.', ['talk - agreed']],
    // where from: behind the fight, behind the homes, a town before its province
    ['Families have fled the clashes in Dikwa and Monguno.', ['displace Dikwa', 'displace Monguno']],
    ['Some 8,000 people have fled their homes in Marawi.', ['displace Marawi (8000)']],
    ['Thousands have been forced from their homes in Marawi.', ['displace Marawi (2000..)']],
    ['As many as 90,000 had fled Marib.', ['displace Marib (..90000)']],
    ['Some 50,000 people from Kalma were on the move.', ['displace Kalma (50000)']],
    ['Most residents of Menaka had gone into the bush.', ['displace Menaka']],
    [
      'Rebels capture Bunia\n\nRebels captured Bunia on Sunday.\n\nSome 12,000 people crossed the lake into Uganda.',
      ['displace Bunia (12000)'],
    ],
    ['Troops attacked the camps and 3,000 people waded the river into Thailand.', ['displace - (3000)']],
    ['Turkish reinforcements have reached Idlib.', ['deploy Idlib']],
    ['Reinforcements had left for Mao on Saturday.', ['deploy Mao']],
    ['The army fell back to the town of Uvira. Burundi has sent reinforcements there.', ['deploy Uvira']],
    ['The officer said the town of Uvira was calm and that reinforcements had been sent.', ['deploy Uvira']],
    ['The junta refuses to sit at one table with the rebels.', ['talk - [negated] [planned] broken']],
    ['There will be no negotiations with the rebels.', ['talk - [negated] [planned] broken']],
    ['The president broke off negotiations with the rebels.', ['talk - [negated] [planned] broken']],
    ['Leaders of eastern and southern Africa met in Lusaka.', ['talk Lusaka met']],
    ['At least 40,000 people have been displaced by fighting in the town of Sake.', ['displace Sake (40000..)']],
    ['The United Nations has evacuated non-essential staff from the city of Goma.', ['evacuate Goma']],
    ['Aid agencies have pulled their staff out of the town of Sake.', ['evacuate Sake']],
    ['The rebels walked out of talks in the city of Geneva.', ['talk Geneva broken']],
    ['The rebels rejected a ceasefire offer by the army.', ['talk - [negated] [planned] broken']],
    // silent
    ['The rebels rejected an offer of jobs from the army.', []],
    ['Two people who fled Sake spoke of gunfire.', []],
    ['Jan Ilves, the European envoy, arrived in Tripoli on Friday.', []],
    ['The aid body sent 20 trucks with food and medicines to Bunia.', []],
    ['The raid was meant to keep Kenya from sending troops to Ras Kamboni.', []],
    ['There is no sign that Kenya will send troops to Ras Kamboni.', []],
    ['The president ordered the air force to bomb Idlib.', []],
    ['Soldiers are strengthening the checkpoints at Bria.', []],
    ['Troops had moved into Bunia by Saturday.', []],
    ['A shopkeeper who left Bria with his wife spoke of gunfire.', []],
    ['The general said his men had already left the base at Senaki.', []],
    ['The agency reported no new displacement in Ghor.', []],
    ['Paratroopers were airlifted into Daggar.', ['deploy Daggar']],
    ['Soldiers were still meeting pockets of resistance in Bria.', []],
    ['The rebels fled Bukavu.', []],
    ['He sent his brother to school in Nairobi.', []],
    ['There is talk of a new stadium in Lagos.', []],
    ['Many families want to leave Bria.', []],
    ['The roads meet in Saraqib.', []],
  ])('%s', (text, want) => {
    expect(told(text, PEOPLE)).toEqual(want);
  });

  it('tells what a deployment is for and by when', () => {
    const text = 'The United States will send 3,000 troops to Tripoli within two days to help evacuate embassy staff.';
    const claim = read(text).claims.find((c) => c.predicate === 'deploy');
    expect(claim).toMatchObject({
      purpose: 'to help evacuate embassy staff',
      when: { from: '2021-08-12', to: '2021-08-14' },
      quantity: { value: 3000, unit: 'troops' },
    });
  });

  it('names the parties of a talk', () => {
    const talk = read('Talks between Ethiopia and Eritrea opened in Algiers.').claims.find(
      (c) => c.predicate === 'talk',
    )?.talk;
    expect(talk?.parties.map((p) => p.name)).toEqual(['Ethiopia', 'Eritrea']);
  });
});
