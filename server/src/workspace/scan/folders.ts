import { roleOf } from '../../core/facts/role';
import type { WalkEnd } from '../walk';
import type { ScanParts } from './files';
import { createFileScan } from './files';

/** Covered files that wait while the documents are read; of a larger workspace all are read at once, since the walk alone takes longer. */
const MOST_WAITING = 5_000;

export interface FolderScan extends ScanParts {
  /** The files of each folder. */
  readonly folders: AsyncGenerator<readonly string[], WalkEnd>;
  /** Told of each folder's files when it is begun with; the scan goes on when it resolves. */
  begun(paths: readonly string[]): Promise<void>;
  /** Called when all but the covered files are in the store. Where it is wanted, few covered files are read before: it has the cores for itself. */
  readonly documentsRead: (() => Promise<void>) | undefined;
}

/** Puts the facts of all files into the store: first those of manifests, policies and licence texts, then those of covered files. */
export async function scanFolders(scan: FolderScan): Promise<WalkEnd> {
  const { folders, begun, documentsRead, pause } = scan;
  // So few that threads would take longer to start than to tell of them.
  const documents = createFileScan({ ...scan, stamps: undefined });
  const covered = createFileScan(scan);
  const waiting: (readonly string[])[] = [];
  let count = 0;
  const release = async (): Promise<void> => {
    for (const paths of waiting.splice(0)) await covered.add(paths);
  };
  try {
    for (;;) {
      const step = await folders.next();
      if (step.done === true) {
        await documents.finish();
        if (!(await pause())) return step.value;
        await documentsRead?.();
        await release();
        await covered.finish();
        return step.value;
      }
      const ofFolder: string[] = [];
      const others: string[] = [];
      for (const path of step.value) (roleOf(path) === 'covered' ? ofFolder : others).push(path);
      waiting.push(ofFolder);
      count += step.value.length;
      await documents.add(others);
      if (!documentsRead || count > MOST_WAITING) await release();
      await begun(step.value);
    }
  } finally {
    documents.close();
    covered.close();
  }
}
