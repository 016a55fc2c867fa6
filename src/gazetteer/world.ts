import type { Topology } from 'topojson-specification';

/** Towns of a country, one column a field, all of one length. */
export interface WorldTowns {
  /** `geonames:N`, or `point:LAT,LON` for a town that only the list without ids has. */
  id: string[];
  name: string[];
  /** GeoNames feature: C national capital, 1 capital of a province, 2 of a district, '' any other. */
  rank: ('C' | '1' | '2' | '')[];
  /** GeoNames codes of the province and the district. */
  admin1: string[];
  admin2: string[];
  /** 0 when not known. */
  population: number[];
  lat: number[];
  lon: number[];
}

/** What `data/world` holds of one country; derived by `tools/world`. */
export interface WorldCountry {
  /** ISO 3166-1 alpha-2 (XK for Kosovo). */
  code: string;
  name: string;
  adjective: string;
  people: string;
  /** Offset of the capital's clock, such as +04:30, without summer time. */
  timezone: string;
  /** What its first-level units are called: province, state, governorate. */
  unit: string;
  /** Codes of the countries it borders. */
  neighbours: string[];
  /** Code and name. */
  admin1: [code: string, name: string][];
  /** Code with its province's in front ("23.2408") and name. */
  admin2: [code: string, name: string][];
  /** Capitals of provinces where GeoNames marks none or several: province code -> town id. */
  capitals: Record<string, string>;
  /** Outlines that are to be of one province though others have their seat in them: the package's name -> province code. */
  outlineOf: Record<string, string>;
  towns: WorldTowns;
  /** One object `outlines`; each shape keeps the package's own name as `properties.name`. */
  outlines: Topology | null;
}

/** `data/world/index.json`. */
export interface WorldIndex {
  countries: { code: string; name: string; adjective: string; people: string }[];
}
