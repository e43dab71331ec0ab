import type { Location } from 'vscode-languageserver';
import { tokeniseExpression } from '../../core/expression/tokens';
import type { Feature } from '../handler';
import { locatedTokens, tokenAt } from '../locate';
import type { Project } from '../project';
import { indexOf } from '../project-index';

/** Most places answered; a licence that stands in every header of a large project would flood the list. */
const LIMIT = 2000;

/** Every place in the workspace that names the licence at the cursor: headers, manifests, policy, and dependencies under it. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register: (connection, guard) => {
    connection.onReferences(
      guard('references', [], async ({ projects }, { textDocument, position }, token): Promise<Location[]> => {
        const file = projects.fileOf(textDocument.uri);
        if (!file) return [];
        await projects.settleSoon(file.project);
        const facts = file.project.session.facts(file.path);
        const found = facts && tokenAt(facts, position);
        if (found?.token.kind !== 'licence' && found?.token.kind !== 'exception') return [];
        const places: Location[] = [];
        for (const project of projects.all()) {
          for (const place of placesOf(project, found.token.value)) {
            if (token.isCancellationRequested || places.length >= LIMIT) return places;
            places.push(place);
          }
        }
        return places;
      }),
    );
  },
};

function* placesOf(project: Project, id: string): Generator<Location> {
  for (const facts of project.session.allFacts()) {
    for (const { token, range } of locatedTokens(facts)) {
      if (token.value === id) yield { uri: project.uriOf(facts.path), range };
    }
  }
  for (const placed of indexOf(project).dependencies.values()) {
    for (const { dependency } of placed) {
      if (dependency.direct && names(dependency.licence.expression, id)) {
        yield { uri: project.uriOf(dependency.place.file), range: dependency.place.range };
      }
    }
  }
}

/** True where an expression has the licence or exception among its words. */
function names(expression: string | undefined, id: string): boolean {
  return expression !== undefined && tokeniseExpression(expression).some(({ value }) => value === id);
}
