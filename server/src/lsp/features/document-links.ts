import type { DocumentLink } from 'vscode-languageserver';
import { spdxPage } from '../../core/expression/list';
import { FINDING_CODES } from '../../core/findings/registry';
import type { Feature } from '../handler';
import { rangeOf } from '../../core/facts/range';
import { locatedTokens } from '../locate';

/** Licence and exception ids lead to their page on spdx.org, codes of waivers to the page about the finding. */
export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register: (connection, guard) => {
    connection.onDocumentLinks(
      guard('document links', [], async ({ projects, translator, platform }, { textDocument }): Promise<DocumentLink[]> => {
        const file = projects.fileOf(textDocument.uri);
        if (!file) return [];
        await projects.settleSoon(file.project);
        const facts = file.project.session.facts(file.path);
        if (!facts) return [];
        const licences = locatedTokens(facts)
          .filter(({ token }) => token.kind === 'licence' || token.kind === 'exception')
          .map(({ token, range }) => ({
            range,
            target: spdxPage(token.value),
            tooltip: translator.text({ id: 'link.licence', args: { licence: token.value } }),
          }));
        const codes = (facts.policy?.waivers ?? []).flatMap(({ code }): DocumentLink[] => {
          const target = FINDING_CODES.has(code.value) ? platform.documentationOf(code.value, translator.language) : undefined;
          const tooltip = translator.text({ id: 'link.finding', args: { code: code.value } });
          return target === undefined ? [] : [{ range: rangeOf(facts, code.span), target, tooltip }];
        });
        return [...licences, ...codes];
      }),
    );
  },
};
