import type { StyleSpecification } from 'maplibre-gl';
import type { Theme } from '../../../src/draw/palette.ts';

const EMPTY = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } };
const REGULAR = ['Inter Variable'];

/** The map's style: paper, neighbours, areas, roads, points; symbols and their names in separate layers, so that no mark drops with its name. */
export function mapStyle(theme: Theme): StyleSpecification {
  return {
    version: 8,
    sources: {
      countries: EMPTY,
      rivers: EMPTY,
      areas: EMPTY,
      roads: EMPTY,
      points: { ...EMPTY, promoteId: 'id' },
      labels: EMPTY,
    },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': theme.water } },
      { id: 'countries', type: 'fill', source: 'countries', paint: { 'fill-color': theme.neighbour } },
      { id: 'rivers', type: 'line', source: 'rivers', paint: { 'line-color': theme.water, 'line-width': 1 } },
      {
        id: 'country-lines',
        type: 'line',
        source: 'countries',
        paint: { 'line-color': theme.lineStrong, 'line-width': 1 },
      },
      {
        id: 'area-shadow',
        type: 'line',
        source: 'areas',
        paint: { 'line-color': theme.ink, 'line-opacity': 0.08, 'line-width': 10, 'line-blur': 6 },
      },
      { id: 'area-base', type: 'fill', source: 'areas', paint: { 'fill-color': theme.unknown } },
      { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': ['get', 'colour'] } },
      {
        id: 'area-patterns',
        type: 'fill',
        source: 'areas',
        filter: ['has', 'pattern'],
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
        source: 'labels',
        layout: {
          'text-field': ['upcase', ['get', 'name']],
          'text-font': REGULAR,
          'text-size': 11,
          'text-letter-spacing': 0.2,
        },
        paint: { 'text-color': theme.ink3 },
      },
      {
        id: 'points',
        type: 'symbol',
        source: 'points',
        layout: {
          'icon-image': ['get', 'image'],
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
          'symbol-sort-key': ['-', 10, ['get', 'rank']],
        },
      },
      {
        id: 'point-names',
        type: 'symbol',
        source: 'points',
        layout: {
          'text-field': ['get', 'name'],
          'text-font': ['case', ['get', 'bold'], ['literal', ['Inter Variable Bold']], ['literal', REGULAR]],
          'text-size': ['case', ['<=', ['get', 'rank'], 1], 15, ['get', 'bold'], 12.5, 11.5],
          'text-variable-anchor': [
            'left',
            'right',
            'top',
            'bottom',
            'top-left',
            'top-right',
            'bottom-left',
            'bottom-right',
          ],
          'text-radial-offset': 0.9,
          'text-justify': 'auto',
          'symbol-sort-key': ['get', 'rank'],
        },
        paint: {
          'text-color': ['case', ['get', 'bold'], theme.ink, theme.ink2],
          'text-halo-color': theme.panel,
          'text-halo-width': 1.6,
        },
      },
    ],
  };
}
