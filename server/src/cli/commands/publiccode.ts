import type { Finding } from '../../core/findings/model';
import { advisedFixes } from '../../core/findings/advice';
import type { Message } from '../../core/messages/model';
import { documentationOf, inReadingOrder } from '../../core/reports/report';
import type { Command, CommandContext } from '../command';
import { absolutePath, fileProblem } from '../paths';
import { brokenPolicy } from '../../workspace/broken-policy';
import { checkPubliccode } from '../publiccode/findings';
import { refuse } from '../refuse';
import { wrap } from '../../core/reports/wrap';
import { readableWidth } from '../wrap';

/** Names a publiccode.yml has in the root of a repository; the second is told as wrong. */
const NAMES = ['publiccode.yml', 'publiccode.yaml'];

/** `publiccode [FILE]`: checks the description that catalogues of public software read. */
export const publiccodeCommand: Command = {
  name: 'publiccode',
  summary: { id: 'cli.publiccode.summary' },
  usage: { id: 'cli.publiccode.usage' },
  options: { format: { type: 'string', values: ['text', 'json'], help: { id: 'cli.option.format' } } },
  notes: { id: 'cli.publiccode.notes' },
  run: async ({ positionals, options }, context) => {
    const { console, runtime } = context;
    const [named, ...more] = positionals;
    if (more.length > 0) return refuse(context, { id: 'cli.error.one-path', args: { command: 'publiccode' } });
    const file = await find(named, context);
    if (file === undefined) return refuse(context, named === undefined ? { id: 'cli.publiccode.none' } : { id: 'cli.publiccode.none-in', args: { folder: named } });
    const checked = await checkPubliccode(absolutePath(console.directory, file), runtime);
    if (!checked) return refuse(context, await fileProblem(runtime.files, console.directory, file));
    const broken = brokenPolicy(checked.session);
    if (broken) return refuse(context, broken);
    console.out(options['format'] === 'json' ? asJson(file, checked.findings, context) : asText(file, checked.findings, context));
    return errorsOf(checked.findings).length > 0 ? 1 : 0;
  },
};

/** The file that is meant: the named one, the one in the named folder, or the one here. */
async function find(named: string | undefined, { console, runtime: { files } }: CommandContext): Promise<string | undefined> {
  const isFolder = named !== undefined && (await files.list(absolutePath(console.directory, named))) !== undefined;
  if (named !== undefined && !isFolder) return named;
  for (const name of NAMES) {
    const path = named === undefined ? name : `${named}${named.endsWith('/') ? '' : '/'}${name}`;
    if ((await files.status(absolutePath(console.directory, path)))?.kind === 'file') return path;
  }
  return undefined;
}

function errorsOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}

function asText(file: string, findings: readonly Finding[], { console, translator }: CommandContext): string {
  const width = readableWidth(console);
  const errors = errorsOf(findings).length;
  const verdict: Message = errors > 0 ? { id: 'cli.publiccode.invalid', args: { file, count: errors } } : findings.length > 0 ? { id: 'cli.publiccode.valid-with', args: { file, count: findings.length } } : { id: 'cli.publiccode.valid', args: { file } };
  const told = inReadingOrder(findings).map((finding) => {
    const place = `${file}:${String(finding.range.start.line + 1)}:${String(finding.range.start.character + 1)}`;
    const fixes = advisedFixes(finding).map(({ title }) => wrap(`→ ${translator.text(title)}`, width, '    ', '      '));
    return [`${place}  ${translator.text({ id: `severity.${finding.severity}` })}  ${finding.code}`, wrap(translator.text(finding.message), width, '    '), ...fixes].join('\n');
  });
  const text = (id: Message['id']): string => wrap(translator.text({ id }), width);
  return `${[wrap(translator.text(verdict), width), ...told, text('cli.publiccode.not-looked-up')].join('\n\n')}\n`;
}

function asJson(file: string, findings: readonly Finding[], { translator }: CommandContext): string {
  const told = findings.map(({ code, severity, subject, message, range, fixes }) => ({ code, severity, key: subject ?? null, message: translator.text(message), file, range, fixes: fixes.map(({ title }) => translator.text(title)), documentation: documentationOf(code) }));
  return `${JSON.stringify({ version: 1, file, valid: errorsOf(findings).length === 0, findings: told }, undefined, 2)}\n`;
}
