import type { Draft } from '../../src/ledger/port.ts';
import { sha256 } from '../../src/lib/hash.ts';
import type { Report } from '../../src/model/report.ts';

export function sampleReport(text: string, over: Partial<Report> = {}): Report {
  return {
    id: sha256(text),
    file: null,
    title: null,
    source: 'Example Wire',
    url: null,
    published: '2021-08-12',
    language: 'en',
    dateline: null,
    text,
    group: null,
    ...over,
  };
}

export function reportDraft(text: string, over: Partial<Report> = {}): Draft {
  return {
    recorded: '2026-01-01T00:00:00.000Z',
    author: 'test',
    body: { kind: 'report', report: sampleReport(text, over) },
  };
}

export function readDraft(text: string, reader: string): Draft {
  return {
    recorded: '2026-01-01T00:00:00.000Z',
    author: reader,
    body: { kind: 'claims', report: sha256(text), reader, claims: [], figures: [] },
  };
}
