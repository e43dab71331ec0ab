import { Disposable } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { PANEL_CHANGED } from '../../../server/src/protocol/panel/requests';
import type { PanelServer } from './requests';

/** The language client as the panel sees it. A restarted server counts as a change: the panel asks it again. */
export function panelServer(client: BaseLanguageClient): PanelServer {
  return {
    request: (method, params, token) => client.sendRequest(method, params, token),
    onChanged: (listener) =>
      Disposable.from(
        client.onNotification(PANEL_CHANGED, listener),
        client.onDidChangeState(({ newState }) => {
          if (newState === State.Running) listener();
        }),
      ),
  };
}
