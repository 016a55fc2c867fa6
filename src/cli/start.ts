import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initDesk, openDesk } from '../desk/desk.ts';
import { projectFolder } from '../desk/project-folder.ts';
import { parseReport } from '../intake/parse.ts';
import { deskOptions, deskPath } from './at-desk.ts';
import { buildWeb } from './build-web.ts';
import type { Command } from './command.ts';
import { HOST, PORT, serveDesk } from './serve.ts';

const CASE = 'afghanistan-2021';
const PACK = 'afghanistan';

function caseReports() {
  const folder = projectFolder('cases', CASE, 'reports');
  return readdirSync(folder)
    .filter((f) => f.endsWith('.txt'))
    .sort()
    .map((file) => parseReport(readFileSync(join(folder, file)), { file: `cases/${CASE}/reports/${file}` }));
}

const command: Command = {
  name: 'start',
  usage: 'start [--port N] [--desk DIR]',
  summary:
    'Serves the desk in ./desk; where there is none, makes a demo desk from the case of August 2021 in Afghanistan first.',
  example: 'npm start',
  options: [
    {
      name: 'desk',
      value: 'DIR',
      help: 'the desk to serve, or where to make the demo desk; else $MARCHLAND_DESK, else ./desk',
    },
    PORT,
    HOST,
  ],
  async run(context) {
    const path = deskPath(context);
    await buildWeb(context.note);
    const own = existsSync(path) || path.startsWith('postgres');
    if (!own) {
      context.note(`making the demo desk ${path} …`);
      await initDesk(path, [PACK], context.now, deskOptions(context));
    }
    const desk = await openDesk(path, context.now, deskOptions(context));
    if (!own) context.note(`read ${(await desk.add(caseReports(), 'demo')).length} reports of the case ${CASE}`);
    return serveDesk(context, desk);
  },
};
export default command;
