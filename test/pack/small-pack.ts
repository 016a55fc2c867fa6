/** The files of a made-up country of two provinces, 0–2° and 2–4° north, without any fault. */
export function small(): Record<string, string> {
  return {
    'pack.yaml': `id: small
name: Smalland
country: XX
timezone: "+01:00"
capital: t:alba
halfLifeDays: 30
units:
  - { class: provincial-capital, singular: provincial capital, plural: provincial capitals }
delays: { deploy: 24 }
words: [Smalland]
`,
    'places.csv': `id,name,kind,classes,country,province,district,part_of,capital,lat,lon,population,population_year,area_km2,source
c:xx,Smalland,country,country,XX,,,,t:alba,,,150000,,,made up
p:north,North,province,province,XX,,,,t:alba,,,,,12000,made up
p:south,South,province,province,XX,,,,t:bor,,,,,12000,made up
t:alba,Alba,city,national-capital|provincial-capital|city,XX,p:north,,,,2.5,1.5,90000,,,made up
t:bor,Bor,city,provincial-capital|city,XX,p:south,,,,0.5,0.5,40000,,,made up
t:cal,Cal,city,town,XX,p:south,,,,1.2,0.6,,,,made up
s:field,Alba airport,site,airport,XX,p:north,,t:alba,,2.6,1.6,,,,made up
d:east,East Alba,district,district,XX,p:north,,,,2.6,1.7,,,,made up
d:west,West Alba,district,district,XX,p:north,,,,2.4,1.3,,,,made up
`,
    'names.csv': `place_id,name,kind,language,from,to
t:alba,Albah,alias,,,
t:alba,Albe,former,,,1990-01-01
t:bor,Burr,exonym,fr,,
`,
    'roads.csv': `road_id,name,names,seq,place_id,lat,lon,km,hours,source
r:1,High Road,Highway 1|Alba-Bor road,1,t:alba,,,,,made up
r:1,High Road,,2,,2,1.2,,,made up
r:1,High Road,,3,t:bor,,,260,4,made up
r:2,Low Road,,1,t:bor,,,,,made up
r:2,Low Road,,2,t:cal,,,90,2,made up
`,
    'population.csv': `place_id,year,population,source
p:north,2020,100000,made up
p:south,2020,50000,made up
`,
    'baseline.csv': `place_id,holder,on,source
t:alba,gov,2020-01-01,made up
t:bor,gov,2020-01-01,made up
`,
    'parties.yaml': `- id: gov
  name: Government
  kind: state
  names: [the government]
  demonyms: [Smallish]
  generics: [government forces]
  offices: [{ names: [army spokesman], class: military }]
  alliances: [{ with: guard, from: "2010-01-01", to: null, source: made up }]
  enemies: [{ of: rebels, from: "2019-01-01", to: null, source: made up }]
  colour: B
  from: null
  to: null
- id: guard
  name: Guard
  kind: non-state
  names: []
  demonyms: []
  generics: []
  offices: []
  alliances: [{ with: gov, from: "2010-01-01", to: null, source: made up }]
  enemies: []
  colour: null
  from: null
  to: null
- id: rebels
  name: Rebels
  kind: non-state
  names: [the Front]
  demonyms: []
  generics: [rebels]
  offices: []
  alliances: []
  enemies: [{ of: gov, from: "2019-01-01", to: null, source: made up }]
  colour: A
  from: "2019-01-01"
  to: null
`,
    'areas.topojson': `{"type":"Topology","objects":{"provinces":{"type":"GeometryCollection","geometries":[
{"type":"Polygon","arcs":[[0]],"properties":{"id":"p:north"}},
{"type":"Polygon","arcs":[[1]],"properties":{"id":"p:south"}}]}},
"arcs":[[[0,2],[0,4],[3,4],[3,2],[0,2]],[[0,0],[0,2],[3,2],[3,0],[0,0]]]}
`,
  };
}
