import { declarationsAgree } from '../../core/assessment/agreement';
import { listedLicence } from '../../core/expression/list';
import type { Mark } from '../../protocol/panel/common';
import type { OutboundView } from '../../protocol/panel/project';
import type { Context } from '../context';
import { indexOf } from '../project-index';
import type { AssumedPackage } from './assumed';
import { placeIn } from './places';

/** Places named at once; the Problems view has all. */
const NAMED = 3;

/** First question: the licence, where it is declared, and whether every file says so. */
export function outboundView(context: Context, chosen: AssumedPackage): OutboundView {
  const { expression, declarations } = chosen.pkg.outbound;
  const deciding = declarations.find((each) => each.expression === expression) ?? declarations[0];
  const listed = expression === undefined ? undefined : listedLicence(expression);
  return {
    ...(expression !== undefined && { expression }),
    ...(listed && { name: listed.name, url: listed.page }),
    declarations: declarations
      .filter(({ file }) => file !== '')
      .map((declaration) => ({
        place: placeIn(chosen.project, declaration.file, declaration.range.start.line),
        field: declaration.field,
        value: declaration.value,
        agrees: deciding === undefined || declarationsAgree(deciding, declaration, declarations),
      })),
    files: filesView(context, chosen),
  };
}

/** What the package's own source files say of their licence, by the findings about them. */
function filesView({ translator }: Context, { project, pkg }: AssumedPackage): OutboundView['files'] {
  const { session } = project;
  // What is told elsewhere is about the files that it is told of.
  const own = indexOf(project).assessment.findings.filter(({ file, shared }) => session.packageOf(shared?.files[0] ?? file) === pkg);
  const conflicts = own.filter(({ code }) => code === 'header-conflict');
  const missing = own.filter(({ code }) => code === 'missing-header');
  const told = conflicts.length > 0 ? conflicts : missing;
  const stated = countStated(project.session, pkg);
  const mark: Mark = conflicts.length > 0 ? 'no' : missing.length > 0 ? 'conditional' : stated > 0 ? 'yes' : 'unknown';
  const id =
    `panel.files.${mark === 'no' ? 'conflict' : mark === 'conditional' ? 'missing' : mark === 'yes' ? 'agree' : 'silent'}` as const;
  return {
    mark,
    text: translator.text({ id, args: { count: told.length > 0 ? told.reduce((sum, { shared }) => sum + (shared?.files.length ?? 1), 0) : stated } }),
    places: told.slice(0, NAMED).map(({ file, range }) => placeIn(project, file, range.start.line)),
  };
}

function countStated(session: AssumedPackage['project']['session'], pkg: AssumedPackage['pkg']): number {
  let stated = 0;
  for (const { path, header } of session.allFacts()) {
    if (header && header.tags.length > 0 && session.packageOf(path) === pkg) stated++;
  }
  return stated;
}
