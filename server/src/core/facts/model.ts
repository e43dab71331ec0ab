import type { Detection } from '../texts/model';
import type { HeaderFacts } from '../headers/model';
import type { ManifestDocument, Problem } from '../manifests/format';
import type { Policy } from '../policy/model';
import type { Dep5, ReuseToml } from '../reuse/model';
import type { PubliccodeFacts } from '../publiccode/model';
import type { LineStarts } from '../text/lines';
import type { Located, Span } from '../text/span';
import type { UnnamedHolder } from './holders';

/** What a file is for, decided by its path alone. */
export type FileRole = 'manifest' | 'licence-text' | 'policy' | 'reuse' | 'covered' | 'ignored';

/** All that one file says, independent of every other file; kept until its content changes. */
export interface FileFacts {
  /** Relative to the workspace root, with `/`. */
  readonly path: string;
  readonly role: FileRole;
  readonly manifest?: ManifestDocument;
  readonly licenceText?: Detection;
  /** Where a licence file says more than licences and copyright lines: the first such line, how many words in all, whether they take something out, and the first sentence that limits or adds duties. */
  readonly additions?: { readonly span: Span; readonly words: number; readonly exception?: boolean; readonly condition?: string };
  /** In a README: licences whose whole text it holds. */
  readonly texts?: readonly string[];
  /** In a README or notice: licences of files that came from elsewhere. */
  readonly origins?: readonly Located<string>[];
  /** In a licence file: a copyright line that names nobody. */
  readonly holder?: UnnamedHolder;
  readonly header?: HeaderFacts;
  readonly policy?: Policy;
  /** Tags and copyright lines of a file that has no header of its own: policy files, licence texts, companions `x.license`. */
  readonly stated?: Pick<HeaderFacts, 'tags' | 'copyrights'>;
  /** What a REUSE.toml or .reuse/dep5 says about other files. */
  readonly reuse?: ReuseToml | Dep5;
  readonly publiccode?: PubliccodeFacts;
  readonly problems: readonly Problem[];
  /** Where the file holds nothing (`nothing`), white space alone, or no text (`blank`). REUSE does not ask files with nothing in them. */
  readonly empty?: 'nothing' | 'blank';
  /** True where a covered file without a licence tag says that a tool writes it anew. */
  readonly generated?: boolean;
  /** True where the file is no text, so that nothing in it is read. */
  readonly binary?: boolean;
  /** True where the file goes on behind what was looked at. */
  readonly cut?: boolean;
  /** For turning spans into ranges without the text; present where anything has a span. */
  readonly lines?: LineStarts;
}
