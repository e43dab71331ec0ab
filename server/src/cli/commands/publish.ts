import { POLICY_FILE_NAMES, readPolicy } from '../../core/policy/read';
import type { Profile } from '../../core/publishing/data';
import { PROFILES } from '../../core/publishing/data';
import { readinessOf } from '../../core/publishing/readiness';
import type { Command, CommandContext } from '../command';
import { absolutePath, folderProblem } from '../paths';
import { brokenPolicy } from '../policy';
import { readinessJson } from '../publish/json';
import { readinessText } from '../publish/text';
import { publishView } from '../publish/view';
import { refuse } from '../refuse';
import { ONLINE_OPTION, scanFolder } from '../scan';

/** Bytes of a policy file that are read to find the profile. */
const LIMIT = 1_000_000;

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
    const wanted = args.options['profile'] ?? (await profileIn(absolutePath(console.directory, path), context));
    const profile = PROFILES.find(({ id }) => id === wanted);
    if (!profile) return refuse(context, { id: 'cli.publish.no-profile' });
    const { session } = await scanFolder(args, context);
    const broken = brokenPolicy(session);
    if (broken) return refuse(context, broken);
    const readiness = readinessOf(await publishView(session, profile));
    console.out(args.options['format'] === 'json' ? readinessJson(readiness, profile, context) : readinessText(readiness, profile, context));
    return readiness.ready ? 0 : 1;
  },
};

/** The publication profile of the policy file in the folder. */
async function profileIn(folder: string, { runtime: { files } }: CommandContext): Promise<Profile['id'] | undefined> {
  for (const name of POLICY_FILE_NAMES) {
    const bytes = await files.read(`${folder}/${name}`, LIMIT);
    if (bytes) return readPolicy(new TextDecoder().decode(bytes), name).profile;
  }
  return undefined;
}
