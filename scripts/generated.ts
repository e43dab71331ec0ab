import { matrixText } from './verdict-matrix';
import { euplPage, rulesPage } from './verdict-pages';

/** Files that follow from facts and rules; a test fails where one is stale. */
export const GENERATED: readonly { readonly path: string; readonly text: () => string }[] = [
  { path: 'data/compatibility-matrix.json', text: matrixText },
  { path: 'docs/rules.md', text: rulesPage },
  { path: 'docs/eupl-compatibility.md', text: euplPage },
];
