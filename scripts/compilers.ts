import { findingPages } from './compile-finding-pages';
import { knowledge } from './compile-knowledge';
import { licenceIndex } from './compile-licence-index';
import { licenceTexts } from './compile-licence-texts';
import { manifestTexts, messageBundles } from './compile-messages';
import type { DataCompiler } from './data-compiler';

/** Every file of `dist/data`. */
export const COMPILERS: readonly DataCompiler[] = [knowledge, licenceIndex, licenceTexts, ...messageBundles, ...findingPages];

/** Every file that stands beside `package.json`, where the editor looks for it. */
export const MANIFEST_COMPILERS: readonly DataCompiler[] = manifestTexts;
