import { version } from '../../package.json';

/** The product's version, from its manifest. */
export const VERSION: string = version;
