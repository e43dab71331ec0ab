import { commands } from 'vscode';
import type { Host } from '../host';
import { annotate } from './annotate';
import { applyFix } from './apply-fix';
import { checkTwoLicences } from './check-two-licences';
import { checkWorkspace } from './check-workspace';
import { compareLicences } from './compare-licences';
import { chooseAlternative, markUse, recordLicence, setOutbound, waive } from './decide';
import { checkPublication, writeBill, writeNotices } from './documents';
import { chooseLicence } from './choose-licence';
import { possibleOutbounds } from './possible-outbounds';
import { restartServer } from './restart-server';

/** Every command but the assistant's own and those of the views, by its name after `licenceAssistant.`. */
const COMMANDS: Readonly<Record<string, (host: Host, argument: unknown) => Promise<void> | void>> = {
  annotate,
  applyFix,
  checkPublication,
  checkTwoLicences,
  checkWorkspace,
  chooseAlternative,
  chooseLicence,
  compareLicences,
  markUse,
  possibleOutbounds,
  recordLicence,
  restartServer,
  setOutbound,
  showLog: ({ log }) => log.show(),
  waive,
  writeBill,
  writeNotices,
};

/** Registers every command of the extension with the editor. */
export function registerCommands(host: Host): void {
  for (const [name, run] of Object.entries(COMMANDS)) {
    host.context.subscriptions.push(
      commands.registerCommand(`licenceAssistant.${name}`, (argument: unknown) => run(host, argument)),
    );
  }
}
