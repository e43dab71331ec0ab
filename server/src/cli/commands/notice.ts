import { noticesOf } from '../../core/reports/notices/assemble';
import { noticesJson } from '../../core/reports/notices/json';
import { noticesText } from '../../core/reports/notices/text';
import { tellShort } from '../../core/reports/notices/told';
import { gatherNotices } from '../../workspace/notices';
import { brokenPolicy } from '../../workspace/broken-policy';
import type { Command } from '../command';
import { deliver } from '../deliver';
import { folderProblem } from '../paths';
import { refuse } from '../refuse';
import { documentBytes, joinedBytes } from '../sbom/pieces';
import { tellUnread } from '../sbom/unread';
import { ONLINE_OPTION, scanFolder } from '../scan';

/** `notice [PATH]`: the notices of others' works that the distributed work must carry. */
export const noticeCommand: Command = {
  name: 'notice',
  summary: { id: 'cli.notice.summary' },
  usage: { id: 'cli.notice.usage' },
  options: {
    format: { type: 'string', values: ['text', 'json'], help: { id: 'cli.notice.option.format' } },
    output: { type: 'string', short: 'o', help: { id: 'cli.notice.option.output' } },
    online: ONLINE_OPTION,
  },
  notes: { id: 'cli.notice.notes' },
  run: async (args, context) => {
    const { console, runtime, translator } = context;
    const { positionals: [path = '.', ...more], options } = args;
    if (more.length > 0) return refuse(context, { id: 'cli.error.one-path', args: { command: 'notice' } });
    const problem = await folderProblem(runtime.files, console.directory, path);
    if (problem) return refuse(context, problem);
    const { session } = await scanFolder(args, context);
    const notices = noticesOf(await gatherNotices(session, runtime));
    const answer = options['format'] === 'json' ? documentBytes(noticesJson(notices)) : joinedBytes(noticesText(notices, translator));
    const failure = deliver(answer, options, console) ?? brokenPolicy(session);
    if (failure) return refuse(context, failure);
    for (const message of tellShort(notices)) console.err(`${translator.text(message)}\n`);
    return tellUnread(session, context) ? 2 : 0;
  },
};
