import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergeImported } from '../../src/gazetteer/import-merge.ts';
import { loadPack } from '../../src/gazetteer/pack-folder.ts';
import { importWhosOnFirst } from '../../src/gazetteer/whosonfirst-file.ts';
import { loadMentionSet, resolveAll, share } from './mention-set.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const file = join(ROOT, '..', 'shared', 'data', 'whosonfirst-af', 'places.ndjson.gz');
if (!existsSync(file)) console.log(`skipped: no ${file}; the resolver among 32,000 Afghan villages is not tested`);

describe.skipIf(!existsSync(file))('the resolver among 32,000 villages', () => {
  it('still finds the places that reports mean', { timeout: 60_000 }, async () => {
    const pack = loadPack(join(ROOT, 'packs', 'afghanistan'));
    const { pack: large } = mergeImported(pack, await importWhosOnFirst(file, 'AF'));
    expect(large.places.length).toBeGreaterThan(30_000);
    const outcomes = resolveAll(loadMentionSet(['afghanistan'], [large]));
    expect(share(outcomes).accuracy).toBeGreaterThanOrEqual(0.95);
    expect(share(outcomes.filter((o) => o.expected.length === 0)).accuracy).toBeGreaterThanOrEqual(0.9);
  });
});
