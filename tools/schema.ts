// Writes docs/schema/*.json, the JSON Schema of every output, from the zod schemas of src/model. Run: npm run schema
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFiles } from '../src/model/schema.ts';

const folder = join(import.meta.dirname, '..', 'docs', 'schema');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(join(folder, name), text);
