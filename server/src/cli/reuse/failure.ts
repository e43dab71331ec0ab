import type { ReuseFailure } from '../../core/reuse/failure';
import { decodeText } from '../../core/text/decode';
import { indexLines } from '../../core/text/lines';
import { resolvePath } from '../../core/text/paths';
import type { FileSystem } from '../../runtime';
import type { CommandContext } from '../command';
import { refuse } from '../refuse';

/** Bytes of a REUSE.toml or dep5 in which the place of a fault is looked for. */
const READ_LIMIT = 1 << 22;

/** Says in one line, with its place, why a project cannot be checked at all. */
export async function refuseFailure(failure: ReuseFailure, root: string, context: CommandContext): Promise<2> {
  const place = await placeOf(failure, root, context.runtime.files);
  return refuse(context, { id: 'cli.reuse.stopped', args: { place, problem: failure.message } });
}

/** `file:line`, counted from 1. */
async function placeOf({ file, span }: ReuseFailure, root: string, files: FileSystem): Promise<string> {
  const bytes = await files.read(resolvePath(root, file) ?? '', READ_LIMIT);
  const decoded = bytes && decodeText(bytes);
  return decoded && !decoded.binary ? `${file}:${String(indexLines(decoded.text).positionAt(span.start).line + 1)}` : file;
}
