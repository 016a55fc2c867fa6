import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { Geometry, Marks, Situation } from '../api/client.ts';
import type { Scene } from './features.ts';

const collection = <T extends Feature>(features: T[]) => ({ type: 'FeatureCollection' as const, features });

/** A line from each town of the side to the nearest hostile-held town, with its length by road. */
export function exposureFeatures(scene: Scene): FeatureCollection<LineString, { words: string }> {
  const byName = new Map(scene.geometry.places.map((p) => [p.name, p]));
  const lines = scene.situation.exposure.flatMap((e): Feature<LineString, { words: string }>[] => {
    const [from, to] = [byName.get(e.place), byName.get(e.nearestHostile ?? '')];
    if (!from || !to || (scene.side && e.holder !== scene.side)) return [];
    const coordinates = [
      [from.lon!, from.lat!],
      [to.lon!, to.lat!],
    ];
    const words = e.roadKm === null ? '' : `${Math.round(e.roadKm)} km`;
    return [{ type: 'Feature', geometry: { type: 'LineString', coordinates }, properties: { words } }];
  });
  return collection(lines);
}

/** A disc for each place with reports, its area by their number. */
export function reportFeatures(geometry: Geometry, marks: Marks): FeatureCollection<Point, { n: number }> {
  return collection(
    geometry.places.flatMap((p): Feature<Point, { n: number }>[] => {
      const n = marks.reports[p.id];
      return n
        ? [{ type: 'Feature', geometry: { type: 'Point', coordinates: [p.lon!, p.lat!] }, properties: { n } }]
        : [];
    }),
  );
}

/** The places beside the units: drawn once, coloured by feature-state, so that thousands of them follow the slider. */
export function otherFeatures(
  geometry: Geometry,
  unitClass: string,
): FeatureCollection<Point, { id: string; name: string }> {
  return collection(
    geometry.places.flatMap((p, i): Feature<Point, { id: string; name: string }>[] =>
      p.kind === 'province' || p.kind === 'district' || (p.classes as string[]).includes(unitClass)
        ? []
        : [
            {
              type: 'Feature',
              id: i,
              geometry: { type: 'Point', coordinates: [p.lon!, p.lat!] },
              properties: { id: p.id, name: p.name },
            },
          ],
    ),
  );
}

export interface Break {
  road: string;
  at: string;
  /** Town at which the line is broken. */
  lon: number;
  lat: number;
  reportedBy: string | null;
}

/** The break to speak of: at the place selected, else the newest of the day shown. */
export function breakToShow(scene: Scene, situation: Situation): Break | null {
  const selected = scene.geometry.places.find((p) => p.id === scene.selected)?.name;
  const broken = situation.roads.filter((r) => r.state === 'broken' && (!scene.side || r.party === scene.side));
  const here = broken.find((r) => selected !== undefined && r.at.includes(selected));
  const today = [...broken]
    .sort((a, b) => ((b.since ?? '') < (a.since ?? '') ? -1 : 1))
    .find((r) => r.since === scene.at);
  const chosen = here ?? today;
  if (!chosen) return null;
  const at = here ? selected! : chosen.at[0];
  const town = scene.geometry.places.find((p) => p.name === at);
  if (!at || !town) return null;
  const cut = situation.roadReports.find((r) => r.state === 'cut' && (r.road === chosen.road || r.at === at));
  const source = cut && situation.sources.find((s) => s.claim === cut.claim)?.report.source;
  return { road: chosen.road, at, lon: town.lon!, lat: town.lat!, reportedBy: source ?? (cut ? 'a report' : null) };
}
