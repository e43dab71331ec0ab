import { window } from 'vscode';
import type { QuickPick, QuickPickItem } from 'vscode';
import type { CompletionQuery } from '../../../server/src/protocol/panel/check';
import type { Host } from '../host';

interface ExpressionItem extends QuickPickItem {
  /** The whole expression that picking the item gives. */
  readonly expression: string;
}

/** One step of a wizard. */
export interface Step {
  readonly step: number;
  readonly steps: number;
}

/** Lets the user write a licence expression, with the server's completions of what is written so far. */
export function pickExpression(
  host: Host,
  side: CompletionQuery['side'],
  { step, steps }: Step,
): Promise<string | undefined> {
  const pick = window.createQuickPick<ExpressionItem>();
  pick.title = host.text({ id: `client.check.${side}` });
  pick.placeholder = host.text({ id: 'client.check.hint' });
  pick.step = step;
  pick.totalSteps = steps;
  pick.ignoreFocusOut = true;
  return new Promise((resolve) => {
    const refresh = (): void => void suggest(host, pick, side);
    pick.onDidChangeValue(refresh);
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.expression ?? pick.value);
      pick.dispose();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    refresh();
    pick.show();
  });
}

async function suggest(host: Host, pick: QuickPick<ExpressionItem>, side: CompletionQuery['side']): Promise<void> {
  const { value } = pick;
  const { start, end, items } = await host.ask('licenceAssistant/panel/complete', {
    text: value,
    offset: value.length,
    side,
  });
  if (pick.value !== value) return;
  const completed = items.map(({ insert, detail }): ExpressionItem => {
    const expression = value.slice(0, start) + insert + value.slice(end);
    return { label: expression, description: detail, expression, alwaysShow: true };
  });
  const written: ExpressionItem[] =
    value.trim() === '' || completed.some(({ expression }) => expression === value)
      ? []
      : [{ label: value, expression: value, alwaysShow: true }];
  pick.items = [...completed, ...written];
}
