import { failureOf } from '../../core/reuse/failure';
import { lint } from '../../core/reuse/lint';
import { NEVER_CANCELLED } from '../../workspace/model';
import { declaredLicence } from '../../workspace/reuse/declared';
import { gatherProject } from '../../workspace/reuse/gather';
import { createStatementReader } from '../../workspace/reuse/reader';
import { absolutePath, folderProblem } from '../paths';
import type { Command } from '../command';
import { refuseFailure } from '../reuse/failure';
import { reuseJson } from '../reuse/json';
import { tellLeftOut } from '../reuse/left-out';
import { projectRoot } from '../reuse/root';
import { reuseText } from '../reuse/text';
import { refuse } from '../refuse';

/** `reuse [PATH]`: checks a project against REUSE 3.3. */
export const reuseCommand: Command = {
  name: 'reuse',
  summary: { id: 'cli.reuse.summary' },
  usage: { id: 'cli.reuse.usage' },
  options: { format: { type: 'string', values: ['text', 'json'], help: { id: 'cli.option.format' } } },
  run: async ({ positionals, options }, context) => {
    const { console, runtime, translator } = context;
    const [path, more] = positionals;
    if (more !== undefined) return refuse(context, { id: 'cli.error.one-path', args: { command: 'reuse' } });
    const root = path === undefined ? await projectRoot(context) : absolutePath(console.directory, path);
    const problem = await folderProblem(runtime.files, console.directory, path ?? root);
    if (problem) return refuse(context, problem);
    const reader = (await runtime.statements?.()) ?? createStatementReader(runtime.files);
    const gathered = await gatherProject(runtime.files, reader, root, NEVER_CANCELLED);
    const { project } = gathered;
    const failure = failureOf(project);
    if (failure) return refuseFailure(failure, root, context);
    tellLeftOut(gathered, context);
    const report = lint(project);
    if (options['format'] === 'json') for (const piece of reuseJson(report)) console.out(piece);
    else {
      const declared = await declaredLicence(runtime.files, root);
      console.out(reuseText(report, { translator, path, year: runtime.clock.today().slice(0, 4), ...(declared !== undefined && { declared }) }));
    }
    return report.compliant ? 0 : 1;
  },
};
