import { loadGazetteer } from '../desk/packs.ts';
import { createReader } from '../desk/reader.ts';
import { published } from '../intake/published.ts';
import { dayOf } from '../lib/time.ts';
import { explain, ruleUse } from '../read/explain.ts';
import { type Command, type Context, FORMAT, list, PACK, text, wantsJson } from './command.ts';
import { inputReports } from './inputs.ts';
import { explanationText } from './print/explanation.ts';

function why(context: Context, sentence: string): number {
  const said = text(context, 'published');
  const day = said ? published(said, { field: 'published' }).slice(0, 10) : dayOf(context.now(), 'Z');
  const { gazetteer, analyser } = createReader(loadGazetteer(list(context, 'pack')));
  const explanations = explain(sentence, day, gazetteer, analyser);
  context.out(wantsJson(context) ? JSON.stringify(explanations) : explanationText(explanations));
  return 0;
}

function coverage(context: Context, files: string[]): number {
  const { gazetteer, analyser } = createReader(loadGazetteer(list(context, 'pack')));
  const { reports, failed } = inputReports({ ...context, args: files });
  const use = ruleUse(reports, gazetteer, analyser);
  if (wantsJson(context)) context.out(JSON.stringify(use));
  else {
    for (const u of use) context.out(`${String(u.fired).padStart(6)}  ${u.rule}`);
    const never = use.filter((u) => u.fired === 0).length;
    context.out(`${use.length} rules over ${reports.length} reports; ${never} never fired`);
  }
  return failed ? 1 : 0;
}

const command: Command = {
  name: 'rules',
  usage: 'rules why "SENTENCE" [--published DATE] [--pack P] | rules coverage FILE… [--pack P]',
  summary:
    'Says which rules fired on a sentence, which nearly did and the condition that failed; or how often each rule fires over reports.',
  example: 'marchland rules why "Rebels captured the town of Goma on Monday." --published 2025-01-28',
  options: [
    PACK,
    { name: 'published', value: 'DATE', help: 'the day against which dates are read; today unless said' },
    FORMAT,
  ],
  async run(context) {
    const [action, ...rest] = context.args;
    if (action === 'why' && rest.length === 1) return why(context, rest[0]!);
    if (action === 'coverage' && rest.length > 0) return coverage(context, rest);
    context.note(`marchland rules: usage: marchland ${this.usage}`);
    return 2;
  },
};
export default command;
