import type { Hover, Position } from 'vscode-languageserver';
import type { Context } from '../context';
import type { Feature } from '../handler';
import { dependenciesAt, tokenAt } from '../locate';
import { describeDecision, policyPlaceAt } from '../present/decision';
import { describeDependency } from '../present/dependency';
import { describeToken } from '../present/licence-id';
import type { ProjectFile } from '../projects';

/** What is known where the pointer rests: a licence id, an entry of the policy file, or a dependency. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register: (connection, guard) => {
    connection.onHover(
      guard('hover', null, async (context, { textDocument, position }): Promise<Hover | null> => {
        const file = context.projects.fileOf(textDocument.uri);
        if (!file) return null;
        await context.projects.settleSoon(file.project);
        return (
          hoverToken(context, file, position) ??
          (await hoverDecision(context, file, position)) ??
          hoverDependency(context, file, position)
        );
      }),
    );
  },
};

function hoverToken(context: Context, file: ProjectFile, position: Position): Hover | undefined {
  const facts = file.project.session.facts(file.path);
  const found = facts && tokenAt(facts, position);
  if (!found) return undefined;
  const value = describeToken(context, file, found.token);
  return value === undefined ? undefined : { contents: { kind: 'markdown', value }, range: found.range };
}

async function hoverDecision(context: Context, file: ProjectFile, position: Position): Promise<Hover | undefined> {
  const facts = file.project.session.facts(file.path);
  const text = facts?.policy && (await file.project.session.text(file.path));
  const found = facts && text !== undefined ? policyPlaceAt(facts, text, position) : undefined;
  return facts && found && { contents: { kind: 'markdown', value: describeDecision(context, file, facts, found) }, range: found.range };
}

function hoverDependency(context: Context, file: ProjectFile, position: Position): Hover | null {
  const [first, ...others] = dependenciesAt(file.project, file.path, position);
  if (!first) return null;
  const value = describeDependency(context, file, first, others);
  return { contents: { kind: 'markdown', value }, range: first.dependency.place.range };
}
