import { euplVersion, versionUnsaid } from '../declared/same';
import type { FileFacts } from '../facts/model';
import { ancestorsOf, resolvePath } from '../text/paths';
import type { OutboundDeclaration } from './model';

/** True where the EUPL is declared without a version. */
export function leavesVersionOpen({ value, expression, kind }: OutboundDeclaration): boolean {
  return kind !== 'file' && kind !== 'text' && versionUnsaid(value, expression);
}

const VERSIONS = ['EUPL-1.0', 'EUPL-1.1', 'EUPL-1.2'];

/**
 * The version of the EUPL that a folder tells where a declaration of its leaves it open: by its other declarations and texts, those in its `LICENSES`
 * included, else those of the folders above. Undefined where nothing tells, or several versions are told side by side.
 */
export function euplVersionIn(folder: string, declarationsIn: (folder: string) => readonly OutboundDeclaration[], files: ReadonlyMap<string, FileFacts>): string | undefined {
  for (const at of ancestorsOf(folder)) {
    const said = declarationsIn(at).filter((each) => !leavesVersionOpen(each)).map(({ expression }) => expression);
    const kept = VERSIONS.filter((id) => files.has(resolvePath(at, `LICENSES/${id}.txt`) ?? ''));
    const version = euplVersion([...said, ...kept]);
    if (version !== undefined) return version;
  }
  return undefined;
}
