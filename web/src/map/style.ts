import type { FilterSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Theme } from '../../../src/draw/palette.ts';
import { exposureLayers, otherLayers, reportLayers } from './extra-layers.ts';

const EMPTY = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } };
const REGULAR = ['Inter Variable'];
/** The same file under a name by which MapLibre sees its weight (styles/map-fonts.css). */
const BOLD = ['Inter Semibold'];

/** Names of units; the capital's and the selected one's lie above the marks and claim room before them. */
const nameLayer =
  (theme: Theme) =>
  (id: string, filter: FilterSpecification): LayerSpecification => ({
    id,
    type: 'symbol',
    source: 'points',
    filter,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': ['case', ['get', 'bold'], ['literal', BOLD], ['literal', REGULAR]],
      'text-size': ['get', 'size'],
      'text-variable-anchor': [
        'left',
        'right',
        'bottom',
        'top',
        'top-left',
        'top-right',
        'bottom-left',
        'bottom-right',
      ],
      'text-radial-offset': ['get', 'offset'],
      'text-justify': 'auto',
      'text-padding': 1,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: {
      'text-color': ['case', ['get', 'bold'], theme.ink, theme.ink2],
      'text-halo-color': theme.panel,
      'text-halo-width': 1.5,
    },
  });

/** The map's style: paper, neighbours, areas, roads, points; symbols and their names in separate layers, so that no mark drops with its name. `minzoom` is where smaller places appear. */
export function mapStyle(theme: Theme, minzoom: number): StyleSpecification {
  const names = nameLayer(theme);
  return {
    version: 8,
    sources: {
      land: EMPTY,
      borders: EMPTY,
      disputed: EMPTY,
      names: EMPTY,
      areas: EMPTY,
      roads: EMPTY,
      exposure: EMPTY,
      reports: EMPTY,
      others: EMPTY,
      points: { ...EMPTY, promoteId: 'id' },
    },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': theme.water } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': theme.neighbour, 'fill-antialias': false } },
      { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': theme.lineStrong, 'line-width': 1 } },
      {
        id: 'disputed-under',
        type: 'line',
        source: 'disputed',
        paint: { 'line-color': theme.neighbour, 'line-width': 2 },
      },
      {
        id: 'disputed',
        type: 'line',
        source: 'disputed',
        paint: { 'line-color': theme.ink3, 'line-width': 1, 'line-dasharray': [4, 3] },
      },
      {
        id: 'area-shadow',
        type: 'line',
        source: 'areas',
        paint: { 'line-color': theme.ink, 'line-opacity': 0.08, 'line-width': 10, 'line-blur': 6 },
      },
      {
        id: 'area-rim',
        type: 'line',
        source: 'areas',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.ink3, 'line-width': 2.4 },
      },
      { id: 'area-base', type: 'fill', source: 'areas', paint: { 'fill-color': theme.unknown } },
      { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': ['get', 'colour'] } },
      {
        id: 'area-patterns',
        type: 'fill',
        source: 'areas',
        filter: ['to-boolean', ['get', 'pattern']],
        paint: { 'fill-pattern': ['image', ['coalesce', ['get', 'pattern'], '']] },
      },
      { id: 'area-lines', type: 'line', source: 'areas', paint: { 'line-color': theme.panel, 'line-width': 1 } },
      {
        id: 'area-dashes',
        type: 'line',
        source: 'areas',
        filter: ['to-boolean', ['get', 'dashed']],
        paint: {
          'line-color': ['coalesce', ['get', 'dashed'], theme.ink3],
          'line-width': 1.5,
          'line-dasharray': [3, 2],
        },
      },
      {
        id: 'road-casing',
        type: 'line',
        source: 'roads',
        filter: ['==', ['get', 'state'], 'road'],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.panel, 'line-width': 3, 'line-opacity': 0.6 },
      },
      {
        id: 'roads',
        type: 'line',
        source: 'roads',
        filter: ['==', ['get', 'state'], 'road'],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.ink3, 'line-width': 1 },
      },
      {
        id: 'road-broken-casing',
        type: 'line',
        source: 'roads',
        filter: ['==', ['get', 'state'], 'broken'],
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-color': theme.panel, 'line-width': 7 },
      },
      {
        id: 'road-contested',
        type: 'line',
        source: 'roads',
        filter: ['==', ['get', 'state'], 'contested'],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.ink, 'line-width': 2, 'line-dasharray': [1, 1.5] },
      },
      {
        id: 'road-broken',
        type: 'line',
        source: 'roads',
        filter: ['==', ['get', 'state'], 'broken'],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.ink, 'line-width': 4, 'line-dasharray': [1.6, 0.9] },
      },
      {
        id: 'country-names',
        type: 'symbol',
        source: 'names',
        layout: {
          'text-field': ['upcase', ['get', 'name']],
          'text-font': REGULAR,
          'text-size': 11,
          'text-letter-spacing': 0.2,
        },
        paint: { 'text-color': theme.ink3 },
      },
      ...exposureLayers(theme),
      ...reportLayers(theme),
      ...otherLayers(theme, minzoom),
      names('point-names', ['>', ['get', 'rank'], 1]),
      {
        id: 'selected',
        type: 'symbol',
        source: 'points',
        filter: ['to-boolean', ['get', 'frame']],
        layout: {
          'icon-image': ['coalesce', ['get', 'frame'], ''],
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
        },
      },
      // above the names, so that marks claim their room first; allow-overlap, so that none is ever left out
      {
        id: 'points',
        type: 'symbol',
        source: 'points',
        layout: {
          'icon-image': ['get', 'image'],
          'icon-allow-overlap': true,
          'icon-padding': 0,
          'symbol-sort-key': ['-', 10, ['get', 'rank']],
        },
      },
      names('first-names', ['<=', ['get', 'rank'], 1]),
    ],
  };
}
