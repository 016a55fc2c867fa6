import { describe, expect, it } from 'vitest';
import { checkPack } from '../../src/gazetteer/pack-check.ts';
import { parsePack } from '../../src/gazetteer/pack-parse.ts';
import { small } from './small-pack.ts';

type Edit = [file: string, from: string, to: string];

function findings(...edits: Edit[]) {
  const files = small();
  for (const [file, from, to] of edits) {
    if (!files[file]!.includes(from)) throw new Error(`the small pack's ${file} has no "${from}"`);
    files[file] = files[file]!.replace(from, to);
  }
  return checkPack(parsePack(files));
}

/** Faults planted one at a time: code, ids it must name, and the edit that plants it. */
const PLANTED: [code: string, ids: string[], ...edits: Edit[]][] = [
  ['capital-outside-province', ['t:bor', 'p:south'], ['places.csv', '0.5,0.5,40000', '3.5,0.5,40000']],
  [
    'place-twice',
    ['t:cal', 't:cal2'],
    ['places.csv', 't:cal,Cal', 't:cal2,Cal,city,town,XX,p:south,,,,1.21,0.6,,,,made up\nt:cal,Cal'],
  ],
  ['place-off-map', ['t:cal'], ['places.csv', '1.2,0.6,', '1.2,9.6,']],
  ['place-in-another-province', ['t:cal', 'p:north'], ['places.csv', '1.2,0.6,', '3.2,0.6,']],
  [
    'place-without-position',
    ['t:cal'],
    ['places.csv', 'p:south,,,,1.2,0.6', 'p:south,,,,,'],
    ['roads.csv', 't:cal,,,90', 't:cal,1.2,0.6,90'],
  ],
  ['alias-collides', ['t:bor', 't:alba'], ['names.csv', 't:bor,Burr,exonym,fr', 't:alba,Bor,alias,']],
  ['name-twice', ['t:alba'], ['names.csv', 't:bor,Burr,exonym,fr,,', 't:alba,Albah,alias,,,']],
  [
    'roads-do-not-meet',
    ['r:2'],
    ['roads.csv', 'r:2,Low Road,,1,t:bor', 'r:2,Low Road,,1,s:field'],
    ['roads.csv', 't:cal,,,90,2', 't:cal,,,200,4'],
  ],
  ['road-too-short', ['r:1'], ['roads.csv', 't:bor,,,260,4', 't:bor,,,24,4']],
  ['road-too-long', ['r:2'], ['roads.csv', 't:cal,,,90,2', 't:cal,,,900,20']],
  ['road-speed', ['r:2'], ['roads.csv', 't:cal,,,90,2', 't:cal,,,90,0.2']],
  ['road-without-length', ['r:2'], ['roads.csv', 't:cal,,,90,2', 't:cal,,,,']],
  [
    'capital-without-road',
    ['t:alba'],
    [
      'roads.csv',
      'r:1,High Road,Highway 1|Alba-Bor road,1,t:alba,,',
      'r:1,High Road,Highway 1|Alba-Bor road,1,,2.5,1.5',
    ],
  ],
  ['population-does-not-add-up', ['c:xx'], ['population.csv', 'p:south,2020,50000', 'p:south,2020,500000']],
  [
    'population-does-not-add-up',
    ['p:north'],
    ['population.csv', 'p:south,2020', 'd:east,2020,20000,made up\nd:west,2020,20000,made up\np:south,2020'],
  ],
  ['population-larger-than-province', ['t:alba'], ['places.csv', '2.5,1.5,90000', '2.5,1.5,900000']],
  ['province-without-population', ['p:south'], ['population.csv', 'p:south,2020,50000,made up\n', '']],
  ['unknown-place', ['t:borr'], ['names.csv', 't:bor,Burr', 't:borr,Burr']],
  ['unknown-place', ['t:none'], ['places.csv', 'XX,p:north,,t:alba', 'XX,p:north,,t:none']],
  ['unknown-place', ['p:none'], ['population.csv', 'p:south', 'p:none']],
  ['unknown-holder', ['t:bor', 'govt'], ['baseline.csv', 't:bor,gov,', 't:bor,govt,']],
  ['unknown-holder', ['t:bor', 'rebels'], ['baseline.csv', 't:bor,gov,2020', 't:bor,rebels,2018']],
  ['no-baseline', ['t:bor'], ['baseline.csv', 't:bor,gov,2020-01-01,made up\n', '']],
  ['province-without-capital', ['p:south'], ['places.csv', 'XX,,,,t:bor', 'XX,,,,']],
  ['capital-of-nothing', ['t:bor'], ['places.csv', 'XX,,,,t:bor', 'XX,,,,']],
  ['capital-not-classed', ['t:bor'], ['places.csv', 't:bor,Bor,city,provincial-capital|city', 't:bor,Bor,city,city']],
  ['province-without-area', ['p:south'], ['places.csv', 't:bor,,,,,12000', 't:bor,,,,,']],
  [
    'area-without-outline',
    ['p:south'],
    ['areas.topojson', ',\n{"type":"Polygon","arcs":[[1]],"properties":{"id":"p:south"}}', ''],
  ],
  ['outline-twice', ['p:north'], ['areas.topojson', '"p:south"', '"p:north"']],
  ['unknown-party', ['gov', 'guards'], ['parties.yaml', 'with: guard', 'with: guards']],
  ['unknown-party', ['rebels', 'govt'], ['parties.yaml', 'of: gov,', 'of: govt,']],
  [
    'alliance-one-sided',
    ['guard', 'gov'],
    ['parties.yaml', 'alliances: [{ with: guard, from: "2010-01-01", to: null, source: made up }]', 'alliances: []'],
  ],
  ['ally-and-enemy', ['gov', 'guard'], ['parties.yaml', 'of: rebels', 'of: guard']],
  ['party-twice', ['guard'], ['parties.yaml', 'id: rebels', 'id: guard']],
  ['party-name-collides', ['guard', 'rebels'], ['parties.yaml', 'names: [the Front]', 'names: [Guard]']],
  ['dates-reversed', ['t:alba'], ['names.csv', 'former,,,1990', 'former,,1995-01-01,1990']],
  ['dates-reversed', ['gov'], ['parties.yaml', 'from: "2010-01-01", to: null', 'from: "2010-01-01", to: "2009-01-01"']],
  [
    'no-other-side',
    [],
    ['parties.yaml', 'kind: non-state', 'kind: state'],
    ['parties.yaml', 'kind: non-state', 'kind: state'],
  ],
  [
    'unit-without-members',
    ['airport'],
    ['pack.yaml', 'class: provincial-capital', 'class: airport'],
    ['places.csv', 'site,airport', 'site,other-site'],
  ],
  ['unknown-predicate', ['deployment'], ['pack.yaml', 'deploy: 24', 'deployment: 24']],
];

describe('checkPack', () => {
  it('finds nothing in a pack without a fault', () => {
    expect(findings()).toEqual([]);
  });

  it.each(PLANTED)('finds the planted %s (%j)', (code, ids, ...edits) => {
    const found = findings(...edits).filter((finding) => finding.code === code);
    expect(found.map((finding) => finding.ids.toSorted())).toContainEqual(ids.toSorted());
    expect(found[0]!.message.length).toBeGreaterThan(10);
  });

  it('puts faults before doubts and gaps', () => {
    const levels = findings(
      ['places.csv', '1.2,0.6,', '1.2,9.6,'],
      ['population.csv', 'p:south,2020,50000,made up\n', ''],
    ).map(({ level }) => level);
    expect(levels.length).toBeGreaterThan(1);
    expect(levels).toEqual(
      levels.toSorted((a, b) => ['fault', 'doubt', 'gap'].indexOf(a) - ['fault', 'doubt', 'gap'].indexOf(b)),
    );
  });
});
