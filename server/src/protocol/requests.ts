import type { AnnotateRequests } from './annotate';
import type { DocumentRequests } from './documents';
import type { FixRequests } from './fixes';
import type { OverviewRequests } from './overview';
import type { PanelRequests } from './panel/requests';
import type { ScanRequests } from './status';

/** Every request of our own that the client may send to the server, by method. */
export interface ServerRequests extends AnnotateRequests, DocumentRequests, FixRequests, OverviewRequests, PanelRequests, ScanRequests {}

export type ServerMethod = keyof ServerRequests;
export type ServerParams<M extends ServerMethod> = ServerRequests[M]['params'];
export type ServerResult<M extends ServerMethod> = ServerRequests[M]['result'];
