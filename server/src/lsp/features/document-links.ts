import type { DocumentLink } from 'vscode-languageserver';
import { spdxPage } from '../../core/expression/list';
import type { Feature } from '../handler';
import { locatedTokens } from '../locate';

/** Licence and exception ids lead to their page on spdx.org. */
export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register: (connection, guard) => {
    connection.onDocumentLinks(
      guard('document links', [], async ({ projects, translator }, { textDocument }): Promise<DocumentLink[]> => {
        const file = projects.fileOf(textDocument.uri);
        if (!file) return [];
        await projects.settleSoon(file.project);
        const facts = file.project.session.facts(file.path);
        return (facts ? locatedTokens(facts) : [])
          .filter(({ token }) => token.kind === 'licence' || token.kind === 'exception')
          .map(({ token, range }) => ({
            range,
            target: spdxPage(token.value),
            tooltip: translator.text({ id: 'link.licence', args: { licence: token.value } }),
          }));
      }),
    );
  },
};
