import { PROFILES } from '../../core/publishing/data';
import { readinessOf } from '../../core/publishing/readiness';
import { readinessText } from '../../core/reports/readiness/text';
import { policyIn } from '../../workspace/judging';
import { brokenPolicy } from '../../workspace/broken-policy';
import { publishView } from '../../workspace/publish-view';
import type { Command } from '../command';
import { absolutePath, folderProblem } from '../paths';
import { readinessJson } from '../publish/json';
import { refuse } from '../refuse';
import { ONLINE_OPTION, scanFolder } from '../scan';
import { readableWidth } from '../wrap';

/** `publish [PATH]`: what stands between a project and its publication, by the rules of one portal. */
export const publishCommand: Command = {
  name: 'publish',
  summary: { id: 'cli.publish.summary' },
  usage: { id: 'cli.publish.usage' },
  options: {
    profile: { type: 'string', values: PROFILES.map(({ id }) => id), help: { id: 'cli.publish.option.profile' } },
    format: { type: 'string', values: ['text', 'json'], help: { id: 'cli.option.format' } },
    online: ONLINE_OPTION,
  },
  notes: { id: 'cli.publish.notes' },
  run: async (args, context) => {
    const { console, runtime } = context;
    const [path = '.', ...more] = args.positionals;
    if (more.length > 0) return refuse(context, { id: 'cli.error.one-path', args: { command: 'publish' } });
    const problem = await folderProblem(runtime.files, console.directory, path);
    if (problem) return refuse(context, problem);
    const wanted = args.options['profile'] ?? (await policyIn(runtime, absolutePath(console.directory, path))).policy.profile;
    const profile = PROFILES.find(({ id }) => id === wanted);
    if (!profile) return refuse(context, { id: 'cli.publish.no-profile' });
    const { session } = await scanFolder(args, context);
    const broken = brokenPolicy(session);
    if (broken) return refuse(context, broken);
    const readiness = readinessOf(await publishView(session, profile));
    console.out(args.options['format'] === 'json' ? readinessJson(readiness, profile, context) : readinessText(readiness, profile, { translator: context.translator, width: readableWidth(console), door: 'cli' }));
    return readiness.ready ? 0 : 1;
  },
};
