import { additionsOf } from '../../core/facts/additions';
import { commentTest, mayComment } from '../../core/facts/commented';
import { withOwnRestrictions } from '../../core/facts/own-restrictions';
import { isSourceCode } from '../../core/facts/source-code';
import { formatOf } from '../../core/manifests/registry';
import { decodeText } from '../../core/text/decode';
import { detect } from '../../core/texts/detect';
import { loadIndexes } from '../../core/texts/index/load';
import type { LicenceIndex } from '../../core/texts/index/load';
import type { Detection } from '../../core/texts/model';
import { walkFolders } from '../../workspace/walk';
import type { Command, CommandContext, ExitStatus } from '../command';
import { tellCut, tellUnreadable } from '../cut';
import { EMPTY_PATH, absolutePath, fileProblem, folderProblem } from '../paths';
import { detectionJson, detectionText } from '../detection';
import { refuse } from '../refuse';

/** Bytes read of one file; beyond, nothing but collections of many licences is met. */
const READ_LIMIT = 8 * 1024 * 1024;

/** `detect PATH...`: which licences the texts, headers and notices of files and folders state. */
export const detectCommand: Command = {
  name: 'detect',
  summary: { id: 'cli.detect.summary' },
  usage: { id: 'cli.detect.usage' },
  options: { format: { type: 'string', values: ['text', 'json'], help: { id: 'cli.option.format' } } },
  run: async ({ positionals, options }, context) => {
    const { console, runtime } = context;
    if (positionals.length === 0) return refuse(context, { id: 'cli.detect.nothing' });
    const bytes = await runtime.resources.bytes('licence-index.bin');
    const indexes = bytes && loadIndexes(bytes);
    if (!indexes) return refuse(context, { id: 'cli.detect.no-index' });
    let status: ExitStatus = 0;
    for (const path of positionals) {
      const kind = path === '' ? undefined : (await runtime.files.status(absolutePath(console.directory, path)))?.kind;
      if (path === '') status = refuse(context, EMPTY_PATH);
      else if (kind === 'directory' || (kind === 'link' && (await runtime.files.list(absolutePath(console.directory, path))) !== undefined)) {
        const problem = await folderProblem(runtime.files, console.directory, path);
        if (problem) status = refuse(context, problem);
        else await detectFolder(path, indexes, options['format'] === 'json', context);
      } else if (!(await detectFile(path, indexes, options['format'] === 'json', context))) {
        status = refuse(context, await fileProblem(runtime.files, console.directory, path));
      }
    }
    return status;
  },
};

async function detectFolder(
  path: string,
  indexes: readonly LicenceIndex[],
  json: boolean,
  context: CommandContext,
): Promise<void> {
  const { console, runtime, translator } = context;
  const base = path.endsWith('/') ? path.slice(0, -1) : path;
  const leftOut: string[] = [];
  const walk = walkFolders(runtime.files, absolutePath(console.directory, path), { unreadable: (folder) => leftOut.push(`${base}/${folder}`), cut: (rules) => tellCut([`${base}/${rules}`], context) });
  let found = false;
  for (let next = await walk.next(); ; next = await walk.next()) {
    if (next.done === true) {
      tellUnreadable(leftOut, context);
      if (!found) console.err(`${translator.text({ id: 'cli.detect.no-files', args: { path } })}\n`);
      if (next.value !== 'complete') console.err(`${translator.text({ id: `cli.walk.${next.value}` })}\n`);
      return;
    }
    const { path: folder, files } = next.value;
    for (const file of files) {
      found = true;
      const place = `${base}/${folder === '' ? '' : `${folder}/`}${file}`;
      if (!(await detectFile(place, indexes, json, context))) leftOut.push(place);
    }
  }
}

/** A program speaks of itself in comments; its strings are what it shows. Manifests state their licence in fields. */
function detectIn(text: string, path: string, indexes: readonly LicenceIndex[]): Detection {
  const isProgram = isSourceCode(path) && mayComment(text, path) && formatOf(path) === undefined;
  return withOwnRestrictions(detect(text, indexes, isProgram ? commentTest(text, path) : undefined), text, path);
}

/** False where the file cannot be read. */
async function detectFile(
  path: string,
  indexes: readonly LicenceIndex[],
  json: boolean,
  context: CommandContext,
): Promise<boolean> {
  const { console, runtime, translator } = context;
  const absolute = absolutePath(console.directory, path);
  const bytes = await runtime.files.read(absolute, READ_LIMIT);
  if (!bytes) return false;
  const decoded = decodeText(bytes);
  const detection: Detection = decoded.binary ? { matches: [] } : detectIn(decoded.text, path, indexes);
  const cut =
    !decoded.binary &&
    (detection.truncated === true || ((await runtime.files.status(absolute))?.size ?? 0) > READ_LIMIT);
  if (cut) console.err(`${translator.text({ id: 'cli.detect.cut', args: { path } })}\n`);
  const skipped = decoded.binary ? 'binary' : cut ? 'cut' : undefined;
  // Code below a licence's text speaks its own language.
  const condition = decoded.binary || mayComment(decoded.text, path) ? undefined : additionsOf(decoded.text, detection)?.condition;
  console.out(json ? detectionJson(path, detection, skipped, condition) : detectionText(path, detection, skipped, condition, translator));
  return true;
}
