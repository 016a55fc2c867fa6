import type { LayerSpecification } from 'maplibre-gl';
import type { Theme } from '../../../src/draw/palette.ts';

const REGULAR = ['Inter Variable'];

/** Places beside the units, from the zoom at which they have room. */
export function otherLayers(theme: Theme, minzoom: number): LayerSpecification[] {
  return [
    {
      id: 'others',
      type: 'circle',
      source: 'others',
      minzoom,
      paint: {
        'circle-radius': ['case', ['to-boolean', ['feature-state', 'fill']], 4, 1.5],
        'circle-color': ['to-color', ['coalesce', ['feature-state', 'fill'], theme.ink3]],
        'circle-opacity': ['case', ['to-boolean', ['feature-state', 'fill']], 1, 0.4],
        'circle-stroke-color': ['to-color', ['coalesce', ['feature-state', 'line'], theme.panel]],
        'circle-stroke-width': ['case', ['to-boolean', ['feature-state', 'fill']], 1.25, 0],
      },
    },
    {
      id: 'other-names',
      type: 'symbol',
      source: 'others',
      minzoom: minzoom + 1,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': REGULAR,
        'text-size': 10.5,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.7,
      },
      paint: { 'text-color': theme.ink3, 'text-halo-color': theme.panel, 'text-halo-width': 1.2 },
    },
  ];
}

/** Reports per place: a disc by their number, so that silence does not pass for calm. */
export const reportLayers = (theme: Theme): LayerSpecification[] => [
  {
    id: 'report-discs',
    type: 'circle',
    source: 'reports',
    paint: {
      'circle-radius': ['+', 8, ['*', 5, ['sqrt', ['get', 'n']]]],
      'circle-color': theme.ink,
      'circle-opacity': 0.14,
      'circle-stroke-color': theme.ink2,
      'circle-stroke-width': 1,
    },
  },
  {
    id: 'report-numbers',
    type: 'symbol',
    source: 'reports',
    layout: {
      'text-field': ['to-string', ['get', 'n']],
      'text-font': ['Inter Semibold'],
      'text-size': 11,
      'text-offset': [0, 1.25],
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': theme.ink, 'text-halo-color': theme.panel, 'text-halo-width': 1.6 },
  },
];

/** Exposure: from each town of the side to the nearest hostile-held one, with the distance by road. */
export const exposureLayers = (theme: Theme): LayerSpecification[] => [
  {
    id: 'exposure',
    type: 'line',
    source: 'exposure',
    layout: { 'line-cap': 'round' },
    paint: { 'line-color': theme.slots.C.outline, 'line-width': 1.5, 'line-dasharray': [1, 2] },
  },
  {
    id: 'exposure-km',
    type: 'symbol',
    source: 'exposure',
    layout: {
      'symbol-placement': 'line-center',
      'text-field': ['get', 'words'],
      'text-font': REGULAR,
      'text-size': 10.5,
      'text-rotation-alignment': 'viewport',
    },
    paint: { 'text-color': theme.slots.C.word, 'text-halo-color': theme.panel, 'text-halo-width': 1.6 },
  },
];
