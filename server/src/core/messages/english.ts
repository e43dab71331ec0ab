import en from '../../../../data/messages/en.json';
import type { MessageBundle } from './model';

/** The English texts: part of every bundle, for they stand in where another language lacks one. */
export const ENGLISH: MessageBundle = en;
