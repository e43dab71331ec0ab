import type { Location } from 'vscode-languageserver';
import type { Evidence } from '../../core/assessment/model';
import type { Feature } from '../handler';
import { dependenciesAt } from '../locate';

/** From a dependency to the places that tell its licence. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register: (connection, guard) => {
    connection.onDefinition(
      guard('definition', [], async ({ projects }, { textDocument, position }): Promise<Location[]> => {
        const file = projects.fileOf(textDocument.uri);
        if (!file) return [];
        await projects.settleSoon(file.project);
        const [first] = dependenciesAt(file.project, file.path, position);
        return (first?.dependency.licence.evidence ?? []).filter(isFile).map((evidence) => {
          const start = { line: Math.max(0, evidence.line - 1), character: 0 };
          return { uri: file.project.uriOf(evidence.file), range: { start, end: start } };
        });
      }),
    );
  },
};

/** What a registry said stands in no file that the editor could show. */
function isFile({ file }: Evidence): boolean {
  return file !== '' && !file.includes('://');
}
