import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { projectFolder } from '../desk/project-folder.ts';
import { MarchlandError } from '../lib/error.ts';
import type { Command } from './command.ts';

const command: Command = {
  name: 'bench',
  usage: 'bench [NAME…]',
  summary:
    'Prints one table of speeds and sizes, seeded; compare the rows of one run only. A name (read, ledger, map …) runs one part.',
  example: 'marchland bench ledger',
  options: [],
  async run(context) {
    const main = projectFolder('bench', 'main.ts');
    if (!existsSync(main))
      throw new MarchlandError('not-possible', 'the bench comes with the sources, not with the installed package');
    return spawnSync(process.execPath, [main, ...context.args], { stdio: 'inherit' }).status ?? 1;
  },
};
export default command;
