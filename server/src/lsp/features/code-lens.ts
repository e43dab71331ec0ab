import type { CodeLens } from 'vscode-languageserver';
import type { AssessedPackage } from '../../core/assessment/model';
import { standingOf } from '../../core/findings/standing';
import { packageId } from '../../protocol/overview';
import type { Context } from '../context';
import type { Feature } from '../handler';
import { indexOf } from '../project-index';
import type { ProjectFile } from '../projects';

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A line above each manifest: how many dependencies, how many conflicts, which outbound licence. */
export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: false } }),
  register: (connection, guard) => {
    connection.onCodeLens(
      guard('code lens', [], async (context, { textDocument }): Promise<CodeLens[]> => {
        const file = context.projects.fileOf(textDocument.uri);
        if (!file || !(await context.settings.of(file.project.uri)).codeLens) return [];
        await context.projects.settleSoon(file.project);
        return indexOf(file.project)
          .assessment.packages.filter(({ manifest }) => manifest === file.path)
          .map((pkg) => lensOf(context, file, pkg));
      }),
    );
  },
};

function lensOf({ client, translator }: Context, { project }: ProjectFile, pkg: AssessedPackage): CodeLens {
  const { no, unknown } = standingOf(pkg.dependencies, indexOf(project).acceptedIn(pkg));
  const { expression } = pkg.outbound;
  const title = translator.text({
    id: expression === undefined ? 'lens.no-outbound' : 'lens.summary',
    args: { dependencies: pkg.dependencies.length, conflicts: no, unknown: unknown.length, outbound: expression ?? '' },
  });
  // Without a command a lens is text; only our own client knows how to open the panel.
  const command = client.commands ? 'licenceAssistant.openAssistant' : '';
  return {
    range: TOP,
    command: { title, command, arguments: [{ tab: 'project', project: packageId(project.uri, pkg) }] },
  };
}
