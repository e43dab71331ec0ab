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
  /** Whether documents go first; asked when the first folder is there. */
  documentsFirst(): boolean;
  /** Called, where documents go first, when all of them are in the store. Few covered files are read before: it has the cores for itself. */
  documentsRead(): Promise<void>;
}

/** Puts the facts of all files into the store: where it is asked for, those of manifests, policies and licence texts (documents) before those of covered files. */
export async function scanFolders(scan: FolderScan): Promise<WalkEnd> {
  const { folders, begun, pause } = scan;
  // So few that threads would take longer to start than to tell of them.
  const documents = createFileScan({ ...scan, stamps: undefined });
  const rest = createFileScan(scan);
  const waiting: (readonly string[])[] = [];
  let count = 0;
  let documentsFirst: boolean | undefined;
  const release = async (): Promise<void> => {
    for (const paths of waiting.splice(0)) await rest.add(paths);
  };
  const separate = async (paths: readonly string[]): Promise<void> => {
    const ofDocuments: string[] = [];
    const covered: string[] = [];
    for (const path of paths) (roleOf(path) === 'covered' ? covered : ofDocuments).push(path);
    waiting.push(covered);
    count += paths.length;
    await documents.add(ofDocuments);
    if (count > MOST_WAITING) await release();
  };
  try {
    for (;;) {
      const step = await folders.next();
      if (step.done === true) {
        if (documentsFirst === true) {
          await documents.finish();
          if (!(await pause())) return step.value;
          await scan.documentsRead();
          await release();
        }
        await rest.finish();
        return step.value;
      }
      documentsFirst ??= scan.documentsFirst();
      if (documentsFirst) await separate(step.value);
      else await rest.add(step.value);
      await begun(step.value);
    }
  } finally {
    documents.close();
    rest.close();
  }
}
