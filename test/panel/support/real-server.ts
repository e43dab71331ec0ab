import { PANEL_METHODS } from '../../../server/src/protocol/panel/requests';
import type { PanelResult } from '../../../server/src/protocol/panel/requests';
import { eventually, startTestServer } from '../../server/connection';
import type { Answers } from './panel-page';

export interface RealServer {
  readonly answers: Answers;
  stop(): Promise<unknown>;
}

/** The built language server over `folder`, answering the panel itself in the language of `locale`; ready when the folder has been read. */
export async function startRealServer(folder: string, locale = 'en'): Promise<RealServer> {
  const server = await startTestServer({ folders: [folder], locale });
  const ask = (method: string, params: unknown) => server.connection.sendRequest(method, params);
  await eventually('the scan', async () => {
    const view = (await ask('licenceAssistant/panel/project', {
      assumption: {},
    })) as PanelResult<'licenceAssistant/panel/project'>;
    return view.state === 'ready' && !view.overview.scanning ? true : undefined;
  });
  const answers = Object.fromEntries(
    PANEL_METHODS.map((method) => [method, (params: unknown) => ask(method, params)]),
  ) as Answers;
  return { answers, stop: () => server.stop() };
}
