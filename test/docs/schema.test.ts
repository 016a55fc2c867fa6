import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { schemaFiles } from '../../src/model/schema.ts';
import { ROOT } from '../support/marchland.ts';

const folder = join(ROOT, 'docs', 'schema');

it('docs/schema is what `npm run schema` writes from the model', () => {
  const written = Object.fromEntries(readdirSync(folder).map((f) => [f, readFileSync(join(folder, f), 'utf8')]));
  expect(written).toEqual(schemaFiles());
});
