/** What the suite prints first and last: an extension host that was killed also exits with 0, but without the end mark. */
export const BEGIN = '[suite] begin';
export const END = '[suite] end';
