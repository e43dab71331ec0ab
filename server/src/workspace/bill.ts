import { readDeclared } from '../core/declared/read';
import { unreadManifests } from '../core/findings/unread-manifests';
import { billOf } from '../core/reports/bills/bill';
import type { Bill } from '../core/reports/bills/model';
import { baseNameOf, folderOf } from '../core/text/paths';
import type { Session } from './model';

/** The bill of materials of a scanned project. */
export function billFor(session: Session): Bill {
  return billOf({
    rootName: baseNameOf(session.root),
    packages: session.assessment().packages.map((pkg) => ({ pkg, edges: session.edgesOf(pkg) })),
    unread: new Set(unreadManifests(session.assessment().findings).map(({ file }) => folderOf(file))),
    read: readDeclared,
  });
}
