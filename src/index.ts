// The public library: one line per concept.
export { initDesk, openDesk } from './desk/desk.ts';
export { loadGazetteer } from './desk/packs.ts';
export { createReader } from './desk/reader.ts';
export { parseReport, parseReportText } from './intake/parse.ts';
export { createLedger } from './ledger/ledger.ts';
export { read } from './pipeline.ts';
export { check } from './situation/check.ts';
export { situation } from './situation/situation.ts';
export { openStore } from './store/open.ts';
