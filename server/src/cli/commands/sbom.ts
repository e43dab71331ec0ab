import { BILL_FORMATS } from '../../core/reports/bills/registry';
import { cycloneDx16 } from '../../core/reports/bills/cyclonedx';
import { tellBill } from '../../core/reports/bills/told';
import { billFor } from '../../workspace/bill';
import { withTexts } from '../../workspace/bill-texts';
import { brokenPolicy } from '../../workspace/broken-policy';
import type { Command } from '../command';
import { deliver } from '../deliver';
import { folderProblem } from '../paths';
import { refuse } from '../refuse';
import { documentBytes } from '../sbom/pieces';
import { createdAt, stampFor } from '../sbom/stamp';
import { tellUnread } from '../sbom/unread';
import { ONLINE_OPTION, scanFolder } from '../scan';

/** `sbom [PATH]`: the project's bill of materials, in the standard that is asked for. */
export const sbomCommand: Command = {
  name: 'sbom',
  summary: { id: 'cli.sbom.summary' },
  usage: { id: 'cli.sbom.usage' },
  options: {
    spec: { type: 'string', values: BILL_FORMATS.map(({ spec }) => spec), help: { id: 'cli.sbom.option.spec' } },
    format: { type: 'string', values: ['text', 'json'], help: { id: 'cli.sbom.option.format' } },
    output: { type: 'string', short: 'o', help: { id: 'cli.sbom.option.output' } },
    online: ONLINE_OPTION,
  },
  notes: { id: 'cli.sbom.notes' },
  run: async (args, context) => {
    const { console, runtime, translator } = context;
    const { positionals: [path = '.', ...more], options } = args;
    if (more.length > 0) return refuse(context, { id: 'cli.error.one-path', args: { command: 'sbom' } });
    const problem = await folderProblem(runtime.files, console.directory, path);
    if (problem) return refuse(context, problem);
    const created = createdAt(runtime);
    if (!created.ok) return refuse(context, created.error);
    const { session } = await scanFolder(args, context);
    const bill = await withTexts(billFor(session), session, runtime);
    const format = BILL_FORMATS.find(({ spec }) => spec === options['spec']) ?? cycloneDx16;
    const failure = deliver(documentBytes(format.write(bill, stampFor(bill, format, created.value))), options, console) ?? brokenPolicy(session);
    if (failure) return refuse(context, failure);
    // The document is the answer: what is said about it must not stand in it.
    const tell = (text: string): void => (typeof options['output'] === 'string' ? console.out(text) : console.err(text));
    if (options['format'] !== 'json') for (const message of tellBill(bill, format.spec, session.assessment().packages)) tell(`${translator.text(message)}\n`);
    return tellUnread(session, context) ? 2 : 0;
  },
};
