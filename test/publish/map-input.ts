import { readFileSync } from 'node:fs';
import { baseMap } from '../../src/desk/base-map.ts';
import { loadGazetteer } from '../../src/desk/packs.ts';
import { projectFolder } from '../../src/desk/project-folder.ts';
import type { Control, Status } from '../../src/model/control.ts';
import type { NewsmapInput } from '../../src/publish/newsmap/input.ts';

const gazetteer = loadGazetteer(['afghanistan']);
const pack = gazetteer.packs[0]!;
export const units = gazetteer.placesOf('provincial-capital');
const END = '2021-08-12T19:29:59.999Z';

const TAKEN = [
  'Zaranj',
  'Sheberghan',
  'Sar-e Pul',
  'Kunduz',
  'Taloqan',
  'Aybak',
  'Pul-e Khumri',
  'Faizabad',
  'Ghazni',
  'Kandahar',
];
const OPEN: Record<string, Status> = {
  Farah: 'disputed',
  'Qala-e Naw': 'claimed',
  'Lashkar Gah': 'contested',
  Nili: 'stale',
};

/** A made-up state of the 34 capitals with every status that a printed map must show. */
export function mapInput(more: Partial<NewsmapInput> = {}): NewsmapInput {
  const places = units.map((u): Control => {
    const status = OPEN[u.name] ?? 'held';
    const isTaken = TAKEN.includes(u.name) || status === 'claimed' || status === 'disputed' || status === 'contested';
    const holder = isTaken ? 'taliban' : 'afghan-government';
    return {
      place: { id: u.id, name: u.name },
      holder,
      others: [],
      standing: 'held',
      confirmation: 'confirmed',
      pressure: 'none',
      besieged: false,
      status,
      probability: 0.9,
      since: { from: u.name === 'Ghazni' ? '2021-08-12' : '2021-08-07', to: null },
      lastReported: null,
      except: [],
      reviewed: false,
      pinned: null,
      definition: 'control-1',
      policy: 'bayes-1',
    };
  });
  return {
    view: {
      at: END,
      known: END,
      logged: null,
      head: '',
      signature: null,
      policy: 'bayes-1',
      reviewed: { changes: 3, of: 12 },
      places,
    },
    situation: {
      at: END,
      known: END,
      since: '2021-08-05',
      head: '',
      signature: null,
      policy: 'bayes-1',
      reviewed: { changes: 3, of: 12 },
      counts: [],
      shares: [],
      roads: [
        {
          road: 'Highway 1',
          id: 'highway-1',
          from: 'Kabul',
          to: 'Kandahar',
          party: 'afghan-government',
          state: 'broken',
          at: ['Ghazni'],
          since: '2021-08-12',
          stops: { from: 0, to: 6, at: [3] },
        },
      ],
      roadReports: [],
      isolated: [{ place: 'Qalat', party: 'afghan-government', since: null, brokenAt: ['Ghazni'] }],
      hinges: [],
      exposure: [],
      momentum: [],
      forces: [],
      displacement: [],
      talks: [],
      sources: [],
    },
    pack: pack.info,
    provinces: pack.provinces,
    units,
    places: new Map(pack.places.map((p) => [p.id, p])),
    roads: pack.roads,
    parties: pack.parties,
    base: baseMap(pack.provinces),
    widths: JSON.parse(readFileSync(projectFolder('data', 'fonts', 'widths.json'), 'utf8')),
    template: 'page',
    theme: 'light',
    sources: ['Sample wire'],
    overrides: {},
    ...more,
  };
}
