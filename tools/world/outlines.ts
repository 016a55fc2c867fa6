import type { Arc, GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

/** The shapes of one or several files as one topology with the object `outlines`; names are kept, all else is dropped. */
export function joined(files: readonly Topology[]): Topology {
  const single = files.length === 1 ? files[0] : undefined;
  const arcs: Arc[] = [];
  const geometries: GeometryObject[] = [];
  for (const file of files) {
    const offset = arcs.length;
    const source = Object.values(file.objects)[0] as GeometryCollection<{ name?: string | null }>;
    arcs.push(...(single ? file.arcs : absolute(file)));
    for (const shape of source.geometries) {
      if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') continue;
      const properties = { name: shape.properties?.name ?? '' };
      geometries.push({ type: shape.type, arcs: shifted(shape.arcs, offset), properties } as GeometryObject);
    }
  }
  const objects = { outlines: { type: 'GeometryCollection', geometries } as GeometryCollection };
  return { type: 'Topology', objects, arcs, ...(single?.transform && { transform: single.transform }) };
}

type Nested = number | Nested[];

/** Arc numbers moved up; a negative number is an arc taken backwards (~i). */
function shifted(arcs: Nested[], by: number): Nested[] {
  return arcs.map((arc) => (Array.isArray(arc) ? shifted(arc, by) : arc < 0 ? arc - by : arc + by));
}

/** Arcs in degrees instead of steps on the file's grid. */
function absolute({ arcs, transform }: Topology): Arc[] {
  if (!transform) return arcs;
  const [kx, ky] = transform.scale;
  const [dx, dy] = transform.translate;
  const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([stepX, stepY]) => {
      x += stepX!;
      y += stepY!;
      return [round(x * kx + dx), round(y * ky + dy)];
    });
  });
}
