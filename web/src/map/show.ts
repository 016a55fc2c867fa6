import type { Map as MapLibre } from 'maplibre-gl';
import type { Layer } from '../view.svelte.ts';

const STYLE_LAYERS: Record<Layer, readonly string[]> = {
  points: ['points', 'selected', 'point-names', 'first-names', 'others', 'other-names'],
  areas: ['areas', 'area-patterns', 'area-dashes'],
  roads: ['road-casing', 'roads', 'road-broken-casing', 'road-broken', 'road-contested'],
  exposure: ['exposure', 'exposure-km'],
  reports: ['report-discs', 'report-numbers'],
};

/** Shows the layers named and hides the rest. */
export function showLayers(map: MapLibre, shown: readonly string[]): void {
  for (const [layer, ids] of Object.entries(STYLE_LAYERS))
    for (const id of ids) map.setLayoutProperty(id, 'visibility', shown.includes(layer) ? 'visible' : 'none');
}
