import { readStatementsOfBytes, SEARCH_LIMIT } from '../../core/headers/bytes';
import { HEAD_BYTES, encodingOfHead } from '../../core/headers/encoding';
import { NO_STATEMENTS } from '../../core/reuse/model';
import type { CoveredFile } from '../../core/reuse/model';
import type { FileSystem } from '../../runtime';
import type { StatementAnswer, StatementReader, StatementRequest } from './statements';

/** Reads one file after the other through the platform's file system. */
export function createStatementReader(files: FileSystem): StatementReader {
  const statementsOf = async (path: string, size: number): Promise<Omit<CoveredFile, 'path'>> => {
    const head = size > SEARCH_LIMIT ? await files.read(path, HEAD_BYTES) : undefined;
    // The rest of a large binary file is not even read.
    if (head && encodingOfHead(head) === undefined) return {};
    const bytes = await files.read(path, SEARCH_LIMIT);
    if (bytes === undefined || (bytes.length === 0 && size > 0)) return { unreadable: true };
    const own = readStatementsOfBytes(bytes);
    return own ? { own } : {};
  };
  const readOne = async (root: string, { path, companion }: StatementRequest): Promise<StatementAnswer> => {
    const status = await files.status(`${root}/${path}`);
    if (status === undefined) return { file: { path, unreadable: true } };
    if (status.size === 0) return {};
    const beside = companion && (await statementsOf(`${root}/${path}.license`, 0));
    // A link that leads nowhere is no companion.
    if (beside && !(companion === 'link' && beside.unreadable)) {
      return { file: { path, ...(beside.unreadable ? beside : { companion: beside.own ?? NO_STATEMENTS }) } };
    }
    const said = await statementsOf(`${root}/${path}`, status.size);
    return { file: { path, ...said }, partly: status.size > SEARCH_LIMIT && said.own !== undefined };
  };
  return {
    read: async (root, requests) => {
      const answers: StatementAnswer[] = [];
      for (const request of requests) answers.push(await readOne(root, request));
      return answers;
    },
    close: () => undefined,
  };
}
