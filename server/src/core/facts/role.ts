import { formatOf } from '../manifests/registry';
import { POLICY_FILE_NAMES } from '../policy/read';
import { baseNameOf, folderOf } from '../text/paths';
import { isLicenceName } from '../text/licence-file-name';
import type { FileRole } from './model';

/** Files beside the licence that state it at times. */
const BESIDE = /^(?:COPYRIGHT|NOTICE|Copyright|Notice)(?:[.-][\w.+-]+)?$|^(?:copyright|notice)(?:[.-]\w{1,12})?(?:\.\w{1,8})?$/;
/** What tools put at the head of files, or check there: no licence. */
const HEADER_TEMPLATE = /^licen[cs]es?[.-](?:file[.-])?(?:headers?|templates?|boilerplate|snippet)(?:[.-]|$)/i;
const TEXT_ENDING = /\.(txt|md|markdown|rst|html?|adoc|rtf)$/i;
const CODE_ENDING = /\.(c|cc|cpp|cs|css|go|h|hpp|java|js|json|jsx|kt|lua|mjs|php|pl|py|rb|rs|scss|sh|svelte|swift|ts|tsx|vue|xml|ya?ml|toml|properties|gradle|png|svg|jar|snap|tmpl|tpl|gotmpl|j2|jinja2?|mustache|hbs|handlebars|ejs|erb|liquid|twig|njk|astro|header|pdf|docx?|odt|jpe?g|gif|ico|webp|zip|gz|class)$/i;

/** True where a file of this name holds licence text rather than code about licences. */
function isLicenceFile(path: string): boolean {
  const name = baseNameOf(path);
  if (baseNameOf(folderOf(path)) === 'LICENSES') return !CODE_ENDING.test(name) && !name.endsWith('.license');
  return (isLicenceName(name) || BESIDE.test(name)) && !HEADER_TEMPLATE.test(name) && (TEXT_ENDING.test(name) || !CODE_ENDING.test(name)) && !name.toLowerCase().endsWith('.license');
}

/** True where a component stands at a licence file: it was copied into the project, text and all, and no manifest names it. */
export function isCopied(place: string): boolean {
  return roleOf(place) === 'licence-text';
}

/** What a file is for, by its path (relative, `/`) alone. */
export function roleOf(path: string): FileRole {
  const name = baseNameOf(path);
  if (POLICY_FILE_NAMES.includes(name)) return 'policy';
  if (name === 'REUSE.toml' || path === '.reuse/dep5' || name.endsWith('.license')) return 'reuse';
  if (formatOf(path)) return 'manifest';
  return isLicenceFile(path) ? 'licence-text' : 'covered';
}
