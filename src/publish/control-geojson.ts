import type { FeatureCollection, Point } from 'geojson';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Control, ControlView } from '../model/control.ts';

/** Control as GeoJSON points (WGS 84); places without coordinates are left out. The view's moment and head stand beside `features`. */
export function controlGeojson(
  view: ControlView,
  gazetteer: Gazetteer,
): FeatureCollection<Point, Control> & Omit<ControlView, 'places'> {
  const { places, ...moment } = view;
  return {
    type: 'FeatureCollection',
    ...moment,
    features: places.flatMap((control) => {
      const place = gazetteer.place(control.place.id);
      if (!place || place.lat === null || place.lon === null) return [];
      return [
        {
          type: 'Feature' as const,
          id: place.id,
          geometry: { type: 'Point' as const, coordinates: [place.lon, place.lat] },
          properties: control,
        },
      ];
    }),
  };
}
