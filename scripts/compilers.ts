import { knowledge } from './compile-knowledge';
import { licenceIndex } from './compile-licence-index';
import { licenceTexts } from './compile-licence-texts';
import { messageBundles } from './compile-messages';
import type { DataCompiler } from './data-compiler';

/** Every file of `dist/data`. */
export const COMPILERS: readonly DataCompiler[] = [knowledge, licenceIndex, licenceTexts, ...messageBundles];
