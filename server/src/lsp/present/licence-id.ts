import type { Token } from '../../core/expression/model';
import { listedLicence, spdxPage } from '../../core/expression/list';
import { USES } from '../../core/verdict/model';
import type { Context } from '../context';
import type { ProjectFile } from '../projects';
import { escapeMarkdown, inlineCode, link } from './markdown';
import { verdictLines } from './verdict';

/** A licence or exception id in Markdown: name, standing, and what it means as inbound of this project. */
export function describeToken(context: Context, file: ProjectFile, token: Token): string | undefined {
  if (token.kind === 'licence') return describeLicence(context, file, token);
  if (token.kind !== 'exception') return undefined;
  return [
    `**${inlineCode(token.value)}**`,
    context.translator.text({ id: 'hover.exception' }),
    link(context.translator.text({ id: 'hover.text' }), spdxPage(token.value)),
  ].join('\n\n');
}

function describeLicence(
  context: Context,
  { project, path }: ProjectFile,
  { value, replacement }: Token,
): string | undefined {
  const { translator } = context;
  const listed = listedLicence(value);
  if (!listed) return undefined;
  const lines = [`**${inlineCode(value)}** ${escapeMarkdown(listed.name)}`];
  if (replacement !== undefined) lines.push(translator.text({ id: 'hover.deprecated', args: { replacement } }));
  lines.push(translator.text({ id: listed.osiApproved ? 'hover.osi-approved' : 'hover.not-osi-approved' }));
  const outbound = project.session.packageOf(path)?.outbound.expression;
  if (outbound !== undefined && outbound !== value) {
    const engine = project.session.engineAt(path);
    lines.push(translator.text({ id: 'hover.inbound', args: { licence: value, outbound } }));
    lines.push(verdictLines(translator, USES, (use) => engine.judge(replacement ?? value, outbound, use)));
  }
  lines.push(link(translator.text({ id: 'hover.text' }), listed.page));
  return lines.join('\n\n');
}
