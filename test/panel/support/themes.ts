import darkModern from '../themes/dark-modern.json';
import dark2026 from '../themes/dark-2026.json';
import highContrastDark from '../themes/high-contrast-dark.json';
import highContrastLight from '../themes/high-contrast-light.json';
import lightModern from '../themes/light-modern.json';
import light2026 from '../themes/light-2026.json';

/** The colours that VS Code 1.139 gives to a webview in its own themes, as read from the running editor. */
export const THEMES = {
  'dark-2026': dark2026,
  'light-2026': light2026,
  'dark-modern': darkModern,
  'light-modern': lightModern,
  'high-contrast-dark': highContrastDark,
  'high-contrast-light': highContrastLight,
} satisfies Record<string, Readonly<Record<string, string>>>;

export type Theme = keyof typeof THEMES;
