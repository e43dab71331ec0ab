/** One run of the editor suite. All paths are absolute. */
export interface EditorRun {
  /** Folder of the extension, built. */
  readonly extension: string;
  /** The bundled suite: a module that exports `run()`. */
  readonly tests: string;
  /** A copy of the fixture workspace, for this run alone. */
  readonly workspace: string;
  /** Folder for what the window looked like at a failure. */
  readonly screenshots: string;
  /** Milliseconds. */
  readonly timeout: number;
}
