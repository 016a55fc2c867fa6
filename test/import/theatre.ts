import { theatre as made } from '../situation/theatre.ts';

const base = made();
const pack = base.packs[0]!;

/** The made-up country with a namesake: a village Bira in the province of Fala. */
export const gazetteer = made({
  places: [
    ...pack.places,
    {
      ...pack.places.find((p) => p.id === 'bira')!,
      id: 'bira-2',
      kind: 'village',
      classes: ['village'],
      lat: 33.1,
      lon: 69.1,
      province: 'fala-province',
    },
    {
      ...pack.places.find((p) => p.id === 'bira')!,
      id: 'geonames:7',
      name: 'Ham',
      classes: ['town'],
      lat: 33.2,
      lon: 69.2,
    },
  ],
});
