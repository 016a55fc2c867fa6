import type { Map as MapLibre } from 'maplibre-gl';
import type { Marks } from '../api/client.ts';
import type { Scene } from './features.ts';

const painted = new WeakMap<object, { marks: Int32Array; dark: boolean }>();

/** Colours the places beside the units by feature-state; only those whose state differs from what is painted. */
export function paintOthers(map: MapLibre, scene: Scene, marks: Marks): void {
  const source = map.getSource('others');
  if (!source) return;
  const kinds = marks.kinds.map((k) => {
    const slot = scene.slots(k.holder);
    const party = slot && scene.theme.slots[slot];
    const solid = k.status === 'held' || k.status === 'besieged' || k.status === 'encircled';
    return { fill: solid && party ? party.point : scene.theme.panel, line: party?.outline ?? scene.theme.ink3 };
  });
  // kinds are numbered anew in each answer, so what is painted is kept as the colours themselves
  const codes = kinds.map((k) => Number.parseInt(k.fill.slice(1), 16) * 31 + Number.parseInt(k.line.slice(1), 16));
  const next = Int32Array.from(marks.marks, (m) => (m < 0 ? -1 : codes[m]!));
  const before = painted.get(source);
  const fresh = !before || before.dark !== scene.dark || before.marks.length !== next.length;
  for (const [i, code] of next.entries()) {
    if (fresh ? code === -1 : before.marks[i] === code) continue;
    const id = { source: 'others', id: i };
    if (code === -1) map.removeFeatureState(id);
    else map.setFeatureState(id, kinds[marks.marks[i]!]!);
  }
  painted.set(source, { marks: next, dark: scene.dark });
}
