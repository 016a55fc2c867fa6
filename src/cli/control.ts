import { controlCsv } from '../publish/control-csv.ts';
import { controlGeojson } from '../publish/control-geojson.ts';
import { atDesk, moment } from './at-desk.ts';
import { AT, type Command, DESK, KNOWN, LOGGED, POLICY, text } from './command.ts';
import { placesFor } from './places.ts';
import { table } from './print/table.ts';

const command: Command = {
  name: 'control',
  usage: 'control [PLACE…] [--at T] [--known S] [--logged S] [--places CLASS] [--format text|json|csv|geojson]',
  summary:
    'Who holds what: true on one moment, as known at another. Without a place, the units the pack counts first (34 provincial capitals).',
  example: 'marchland control Ghazni --at 2021-08-12 --known 2021-08-13',
  options: [
    AT,
    KNOWN,
    LOGGED,
    POLICY,
    { name: 'places', value: 'CLASS', help: 'a class of places: provincial-capital, district, airport, … or all' },
    DESK,
    { name: 'format', value: 'text|json|csv|geojson', help: 'how to print (text unless said)' },
  ],
  async run(context) {
    return atDesk(context, async (desk) => {
      const view = desk.ledger.view(moment(context, desk), placesFor(desk, context.args, text(context, 'places')));
      const format = text(context, 'format') ?? 'text';
      if (format === 'json') context.out(JSON.stringify(view));
      else if (format === 'csv') context.out(controlCsv(view, desk.gazetteer));
      else if (format === 'geojson') context.out(JSON.stringify(controlGeojson(view, desk.gazetteer)));
      else {
        const party = (id: string | null) => (id === null ? '–' : (desk.gazetteer.party(id)?.name ?? id));
        context.out(
          [
            `true on ${view.at}, as known at ${view.known}; ${view.reviewed.changes} of ${view.reviewed.of} changes reviewed; policy ${view.policy}`,
            '',
            table([
              ['PLACE', 'STATUS', 'HOLDER', 'SINCE', 'SCORE', 'LAST REPORT'],
              ...view.places.map((p) => [
                p.place.name,
                p.status,
                party(p.holder) + (p.others.length ? ` (or ${p.others.map(party).join(', ')})` : ''),
                p.since
                  ? p.since.from === p.since.to
                    ? (p.since.from ?? '')
                    : `${p.since.from ?? '…'} to ${p.since.to ?? '…'}`
                  : '',
                p.probability.toFixed(2),
                p.lastReported?.slice(0, 10) ?? '',
              ]),
            ]),
          ].join('\n'),
        );
      }
      return 0;
    });
  },
};
export default command;
