import type { Page } from 'playwright-core';

/** One element as the browser hands it to a screen reader. */
export interface SpokenElement {
  readonly role: string;
  readonly name: string;
  readonly description: string;
}

/** Everything of the page that a screen reader meets, in its order; Chromium's own accessibility tree. */
export async function spokenElements(page: Page): Promise<SpokenElement[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const spoken: SpokenElement[] = [];
  const read = (id: string) => {
    const node = byId.get(id);
    if (!node) return;
    const text = (value?: { value?: unknown }) => (typeof value?.value === 'string' ? value.value : '');
    if (!node.ignored)
      spoken.push({ role: text(node.role), name: text(node.name), description: text(node.description) });
    node.childIds?.forEach(read);
  };
  const [root] = nodes;
  if (root) read(root.nodeId);
  return spoken;
}
