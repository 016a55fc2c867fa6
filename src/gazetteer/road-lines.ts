import { MarchlandError } from '../lib/error.ts';
import { distanceKm, type LatLon } from '../lib/geometry.ts';

/** `data/gazetteer/road-columns.yaml`. */
export interface RoadColumns {
  name: string[];
  ref: string[];
  kilometres: string[];
  kind: string[];
  /** Kilometres an hour by the file's word for the kind of road. */
  speed: Record<string, number>;
  otherwise: number;
}

/** A road of a GeoJSON file as drawn: pieces of one name joined end to end. */
export interface RoadLine {
  name: string | null;
  ref: string | null;
  speed: number;
  points: LatLon[];
}

const MAX_FEATURES = 200_000;
/** Ends of two pieces this near belong together. */
const JOIN_KM = 0.2;

/** The lines of a GeoJSON FeatureCollection of LineStrings and MultiLineStrings. Throws `input-malformed` with the feature. */
export function roadLines(value: unknown, file: string, columns: RoadColumns): RoadLine[] {
  const features = (value as { features?: unknown })?.features;
  if (!Array.isArray(features))
    throw new MarchlandError('input-malformed', 'is no GeoJSON FeatureCollection', { file });
  if (features.length > MAX_FEATURES) {
    throw new MarchlandError('input-too-large', `has ${features.length} features, more than ${MAX_FEATURES}`, { file });
  }
  const pieces = features.flatMap((feature, i): RoadLine[] => {
    const properties: Record<string, unknown> = feature?.properties ?? {};
    const text = (names: string[]) => {
      const found = names
        .map((name) => properties[name])
        .find((cell) => cell !== undefined && cell !== null && cell !== '');
      return found === undefined ? null : String(found);
    };
    const speed = columns.speed[text(columns.kind)?.toLowerCase() ?? ''] ?? columns.otherwise;
    const { type, coordinates } = feature?.geometry ?? {};
    const lines: unknown = type === 'LineString' ? [coordinates] : type === 'MultiLineString' ? coordinates : null;
    if (!Array.isArray(lines) || !lines.every(isLine)) {
      const message = `${type ?? 'nothing'} is not a line of two points or more in degrees`;
      throw new MarchlandError('input-malformed', message, { file, field: `features[${i}].geometry` });
    }
    return lines.map((line: [number, number][]) => ({
      name: text(columns.name),
      ref: text(columns.ref),
      speed,
      points: line.map(([lon, lat]) => ({ lat, lon })),
    }));
  });
  const groups = Map.groupBy(pieces, ({ name, ref }) =>
    name || ref ? `${name ?? ''} ${ref ?? ''}` : Symbol('nameless'),
  );
  return [...groups.values()].flatMap(joined);
}

const isLine = (line: unknown) =>
  Array.isArray(line) &&
  line.length >= 2 &&
  line.every((point) => Array.isArray(point) && Math.abs(point[0]) <= 180 && Math.abs(point[1]) <= 90);

/** Pieces put end to end as long as the end of one meets an end of another. */
function joined(pieces: RoadLine[]): RoadLine[] {
  const open = pieces.map((piece) => ({ ...piece }));
  const done: RoadLine[] = [];
  for (let line = open.pop(); line; line = open.pop()) {
    for (let grew = true; grew; ) {
      grew = false;
      for (const [i, other] of open.entries()) {
        const points = meet(line.points, other.points);
        if (!points) continue;
        line = { ...line, points };
        open.splice(i, 1);
        grew = true;
        break;
      }
    }
    done.push(line);
  }
  return done;
}

function meet(a: LatLon[], b: LatLon[]): LatLon[] | null {
  const near = (p: LatLon | undefined, q: LatLon | undefined) => distanceKm(p!, q!) < JOIN_KM;
  if (near(a.at(-1), b[0])) return [...a, ...b.slice(1)];
  if (near(a.at(-1), b.at(-1))) return [...a, ...b.toReversed().slice(1)];
  if (near(a[0], b.at(-1))) return [...b, ...a.slice(1)];
  if (near(a[0], b[0])) return [...b.toReversed(), ...a.slice(1)];
  return null;
}
