import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('is the same in every time zone of the machine', () => {
  const script = `import { fixedDigest } from '${join(import.meta.dirname, 'fixed-digest.ts')}'; process.stdout.write(fixedDigest());`;
  const digests = ['UTC', 'Asia/Kabul', 'America/St_Johns', 'Pacific/Apia'].map((TZ) =>
    execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, TZ },
    }),
  );
  expect(digests[0]).toMatch(/^sha256:/);
  expect(new Set(digests).size).toBe(1);
});
