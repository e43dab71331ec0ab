import type { Location, Position } from 'vscode-languageserver';
import type { Evidence } from '../../core/resolution/model';
import type { Feature } from '../handler';
import { dependenciesAt } from '../locate';
import { namedBy, policyPlaceAt } from '../present/decision';
import type { ProjectFile } from '../projects';

/** Places answered at most: a pattern may mean thousands of components. */
const MOST_PLACES = 200;

/** From a dependency to the places that tell its licence; from a name in the policy file to the lines of the components it means. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register: (connection, guard) => {
    connection.onDefinition(
      guard('definition', [], async ({ projects }, { textDocument, position }): Promise<Location[]> => {
        const file = projects.fileOf(textDocument.uri);
        if (!file) return [];
        await projects.settleSoon(file.project);
        const decided = await placesDecidedOn(file, position);
        if (decided) return decided;
        const [first] = dependenciesAt(file.project, file.path, position);
        return (first?.dependency.licence.evidence ?? []).filter(isFile).map((evidence) => {
          const start = { line: Math.max(0, evidence.line - 1), character: 0 };
          return { uri: file.project.uriOf(evidence.file), range: { start, end: start } };
        });
      }),
    );
  },
};

/** In a policy file: where the components that the name at `position` means are asked for. */
async function placesDecidedOn(file: ProjectFile, position: Position): Promise<Location[] | undefined> {
  const { project, path } = file;
  const facts = project.session.facts(path);
  const text = facts?.policy && (await project.session.text(path));
  const found = facts && text !== undefined ? policyPlaceAt(facts, text, position) : undefined;
  if (found?.place.part !== 'value' || found.place.key.name !== 'package') return undefined;
  const places = namedBy(file, found.place.text).map(({ dependency: { place } }) => ({ uri: project.uriOf(place.file), range: place.range }));
  return places.slice(0, MOST_PLACES);
}

/** What a registry said stands in no file that the editor could show. */
function isFile({ file }: Evidence): boolean {
  return file !== '' && !file.includes('://');
}
