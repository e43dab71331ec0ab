import type { Feature } from './handler';
import { annotate } from './features/annotate';
import { codeActions } from './features/code-actions';
import { codeLens } from './features/code-lens';
import { completion } from './features/completion';
import { definition } from './features/definition';
import { documents } from './features/documents';
import { documentLinks } from './features/document-links';
import { fixRequests } from './features/fix-requests';
import { hover } from './features/hover';
import { inlayHints } from './features/inlay-hints';
import { overview } from './features/overview';
import { panel } from './features/panel';
import { pulledDiagnostics } from './features/pulled-diagnostics';
import { pushedDiagnostics } from './features/pushed-diagnostics';
import { references } from './features/references';
import { settings } from './features/settings';
import { status } from './features/status';
import { workspace } from './features/workspace';

/** Everything the server can do. `workspace` comes last: what it starts, the others already watch. */
export const FEATURES: readonly Feature[] = [
  pulledDiagnostics,
  pushedDiagnostics,
  hover,
  completion,
  codeActions,
  fixRequests,
  annotate,
  documents,
  inlayHints,
  codeLens,
  documentLinks,
  definition,
  references,
  overview,
  panel,
  status,
  settings,
  workspace,
];
