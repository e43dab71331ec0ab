/** How the server stands, for the client's status items and views. */
export interface ServerStatus {
  readonly projects: readonly ProjectStatus[];
}

export interface Unreadable {
  readonly count: number;
  /** Relative to the workspace folder. */
  readonly paths: readonly string[];
}

export interface ProjectStatus {
  /** The workspace folder. */
  readonly uri: string;
  readonly name: string;
  readonly state: 'scanning' | 'ready' | 'cancelled' | 'failed';
  readonly progress: {
    readonly files: number;
    readonly manifests: number;
    readonly dependencies: number;
    /** A stated limit that left something out. */
    readonly limited?: { readonly kind: 'files' | 'depth' | 'components'; readonly limit: number };
  };
  /** How many files and folders could not be read, and some of them; missing where all could. */
  readonly unreadable?: Unreadable;
  /** Findings by severity; 0 until the first scan is complete. */
  readonly findings: Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>>;
  /** Outbound expressions of the packages, each once. */
  readonly outbounds: readonly string[];
}

/** Notification from the server, with a `ServerStatus`: sent when something of it has changed, not more often than a few times a second. */
export const STATUS_CHANGED = 'licenceAssistant/status';

export interface ScanRequests {
  /** Scans all workspace folders anew; answered when done. */
  readonly 'licenceAssistant/scan': { readonly params: Record<string, never>; readonly result: null };
}
