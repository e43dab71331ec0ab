import type { MessageBundle } from '../../server/src/core/messages/model';
import { createTranslator } from '../../server/src/core/messages/translate';
import type { HostMessage } from '../../server/src/protocol/panel/messages';
import { LicencePanel } from './app';
import type { PanelContext } from './context';
import { Host, type EditorApi } from './host';
import { restoreState, type PanelState } from './state';

declare function acquireVsCodeApi(): EditorApi;

/** Screen readers pass over a text that follows another at once; the last of a burst counts. */
const ANNOUNCE_AFTER = 150;

let panel: LicencePanel | undefined;
let announcing: ReturnType<typeof setTimeout> | undefined;
const host = new Host(acquireVsCodeApi(), window, receive);

function receive(message: HostMessage): void {
  switch (message.type) {
    case 'start':
      return start(message);
    case 'changed':
      if (panel) panel.revision += 1;
      return;
    case 'show':
      return panel?.show(message.target);
    case 'restricted':
      if (panel) panel.restricted = message.restricted;
      return;
  }
}

function start(message: Extract<HostMessage, { type: 'start' }>): void {
  document.documentElement.lang = message.language;
  const shown = new LicencePanel();
  shown.context = createContext(shown, message.language, message.texts);
  shown.remembered = restoreState(host.state);
  shown.restricted = message.restricted;
  panel?.remove();
  panel = shown;
  document.body.append(shown);
  if (message.target) shown.show(message.target);
}

function createContext(shown: LicencePanel, language: string, bundle: MessageBundle): PanelContext {
  const translator = createTranslator(language, bundle, bundle);
  const update = (change: Partial<PanelState>) => {
    shown.remembered = { ...shown.remembered, ...change };
    host.state = shown.remembered;
  };
  return {
    host,
    language,
    texts: (id, args) => translator.text(args ? { id, args } : { id }),
    get remembered() {
      return shown.remembered;
    },
    update,
    updatePart: (part, change) => update({ [part]: { ...shown.remembered[part], ...change } }),
    announce(text) {
      clearTimeout(announcing);
      announcing = setTimeout(() => (shown.announcement = text), ANNOUNCE_AFTER);
    },
  };
}

host.send({ type: 'loaded' });
