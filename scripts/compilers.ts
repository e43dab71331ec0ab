import { knowledge } from './compile-knowledge';
import { licenceTexts } from './compile-licence-texts';
import { messageBundles } from './compile-messages';
import type { DataCompiler } from './data-compiler';

/** Every file of `dist/data`. */
export const COMPILERS: readonly DataCompiler[] = [knowledge, licenceTexts, ...messageBundles];
