import { env, Uri, workspace } from 'vscode';
import { bundleFile, translatorFor } from '../../../server/src/core/messages/language';
import type { MessageBundle } from '../../../server/src/core/messages/model';
import type { PanelTexts } from './assistant';
import { panelBundle } from './own-texts';

/** The panel's texts in the editor's language; English where a text, or the whole language, is missing. */
export async function loadPanelTexts(extension: Uri): Promise<PanelTexts> {
  const file = bundleFile(env.language);
  const content = file === undefined ? undefined : await readText(Uri.joinPath(extension, 'dist', 'data', file));
  const translator = translatorFor(env.language, content);
  const own = content === undefined || translator.language === 'en' ? {} : (JSON.parse(content) as MessageBundle);
  return { translator, bundle: panelBundle(own) };
}

async function readText(uri: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
