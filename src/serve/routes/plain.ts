import { Hono } from 'hono';
import { html } from 'hono/html';
import { addDays, dayEnd, dayOf, isDay } from '../../lib/time.ts';
import type { AppContext } from '../context.ts';

const STYLE = `body{font:16px/1.5 Inter,system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1.5rem;background:#F7F5F0;color:#1B1B19}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #E2DDD3;vertical-align:top}
.q{font-family:"Source Serif 4",Georgia,serif}.m{color:#6A665E;font-size:.85rem}a{color:inherit}nav a{margin-right:1rem}
@media(prefers-color-scheme:dark){body{background:#17191C;color:#F2EFE8}td,th{border-color:#2E3238}.m{color:#9C9991}}`;

/** A page without scripts: the units with their state and evidence, and the reports. Works in any browser and in print. */
export function plainPage({ desk, now }: AppContext): Hono {
  const app = new Hono();
  const party = (id: string | null) => (id ? (desk.gazetteer.party(id)?.name ?? id) : '–');

  const frame = (title: string, body: ReturnType<typeof html>) =>
    html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Marchland</title><link rel="stylesheet" href="/plain/style.css"></head><body>${body}</body></html>`;

  app.get('/plain/style.css', (c) => c.body(STYLE, 200, { 'content-type': 'text/css' }));

  app.get('/plain', (c) => {
    const { timezone, units } = desk.gazetteer.packs[0]!.info;
    const reports = [...desk.ledger.reports()].sort((a, b) => (a.published < b.published ? -1 : 1));
    const last = reports.at(-1)?.published.slice(0, 10) ?? dayOf(now(), timezone);
    const day = (name: string) => {
      const value = c.req.query(name);
      return value && isDay(value) ? value : null;
    };
    const at = day('at') ?? last;
    const known = day('known') ?? at;
    const unit = units[0]!;
    const view = desk.ledger.view(
      { at: dayEnd(at, timezone), known: dayEnd(known, timezone) },
      desk.gazetteer.placesOf(unit.class).map((p) => p.id),
    );
    const step = (days: number) => `/plain?at=${addDays(at, days)}&known=${addDays(known, days)}`;
    return c.html(
      frame(
        desk.gazetteer.packs[0]!.info.name,
        html`<h1>${desk.gazetteer.packs[0]!.info.name}</h1>
          <form method="get" action="/plain"><label>True on <input type="date" name="at" value="${at}"></label> <label>as known at <input type="date" name="known" value="${known}"></label> <button>Show</button></form>
          <nav><a href="${step(-1)}">a day earlier</a><a href="${step(1)}">a day later</a></nav>
          <h2>${view.places.length} ${unit.plural}</h2>
          <table><tr><th>Place</th><th>Status</th><th>Holder</th><th>Since</th><th>Score</th></tr>
          ${view.places.map((p) => html`<tr><td><a href="/plain/why/${encodeURIComponent(p.place.id)}?at=${at}&known=${known}">${p.place.name}</a></td><td>${p.status}</td><td>${party(p.holder)}${p.others.length ? ` or ${p.others.map(party).join(', ')}` : ''}</td><td>${p.since?.from ?? ''}</td><td>${p.probability.toFixed(2)}</td></tr>`)}</table>
          <h2>${reports.length} reports</h2>
          <table>${reports.map((r) => html`<tr><td class="m">${r.published.slice(0, 10)}</td><td><a href="/plain/report/${encodeURIComponent(r.id)}">${r.title ?? r.id}</a></td><td class="m">${r.source ?? ''}</td></tr>`)}</table>`,
      ),
    );
  });

  app.get('/plain/why/:place', (c) => {
    const { timezone } = desk.gazetteer.packs[0]!.info;
    const at = c.req.query('at') ?? dayOf(now(), timezone);
    const known = c.req.query('known') ?? at;
    const place = desk.gazetteer.place(c.req.param('place'));
    if (!place || !isDay(at) || !isDay(known)) return c.notFound();
    const why = desk.ledger.why(place.id, { at: dayEnd(at, timezone), known: dayEnd(known, timezone) });
    return c.html(
      frame(
        place.name,
        html`<nav><a href="/plain?at=${at}&known=${known}">all places</a></nav><h1>${place.name}</h1><p class="m">true on ${at}, as known at ${known}</p>
          ${why.text.split('\n').map((line) => html`<p>${line}</p>`)}
          <table><tr><th>Evidence</th><th>Weight</th></tr>${why.evidence.map((e) => html`<tr><td><span class="q">${e.claim ? `“${e.claim.quote.text}”` : e.note}</span><br><span class="m">${e.claim?.speaker?.mention ?? ''} ${e.report?.source ?? ''} ${e.published.slice(0, 10)} · ${e.note}</span></td><td>${e.centibans / 100}</td></tr>`)}
          <tr><td>the passing of time</td><td>${why.time.centibans / 100}</td></tr><tr><th>sum, in bans</th><th>${why.total.centibans / 100}</th></tr></table>`,
      ),
    );
  });

  app.get('/plain/report/:id', (c) => {
    const report = desk.ledger.report(c.req.param('id'));
    if (!report) return c.notFound();
    const reading = desk.ledger.reading(report.id);
    return c.html(
      frame(
        report.title ?? 'Report',
        html`<nav><a href="/plain">all places and reports</a></nav><h1>${report.title ?? 'Report'}</h1><p class="m">${report.source ?? ''} ${report.published}</p>
          ${report.text.split(/\n+/).map((p) => html`<p class="q">${p}</p>`)}
          <h2>Claims</h2><table>${(reading?.claims ?? []).map((k) => html`<tr><td>${k.polarity === 'negated' ? 'not ' : ''}${k.predicate}${k.modality === 'actual' ? '' : ` (${k.modality})`}</td><td>${k.place?.name ?? ''}</td><td>${k.actor?.name ?? ''}</td><td class="q">“${k.quote.text}”</td></tr>`)}</table>`,
      ),
    );
  });
  return app;
}
