import listed from 'spdx-exceptions/index.json';
import newer from '../../../../data/newer-exception-ids.json';

/** Current ids of exceptions on the SPDX licence list. */
export const EXCEPTION_IDS: readonly string[] = [...listed, ...newer.ids];
