import { leavesVersionOpen } from '../assessment/eupl-version';
import { laterOpenIn } from '../assessment/later-open';
import type { OutboundDeclaration } from '../assessment/model';
import { isContradicted } from './beside';
import { euplVersionBeside } from './eupl-version';
import { declarationFinding, isEditable } from './declaration-texts';
import { laterTold } from './later-told';
import { replaceFix } from './offers';
import { declaredValues } from './declared-value';
import type { Engine } from '../assessment/engine';
import type { FileFacts } from '../facts/model';
import { folderOf, resolvePath } from '../text/paths';
import type { FileFindingKind, FileView } from './kind';
import type { Finding, Severity } from './model';

/** A declared value that people understand and programs do not: its SPDX expression is offered. */
export const nonSpdxLicence: FileFindingKind = {
  code: 'non-spdx-licence',
  find: (facts, view) => [...named(facts, view), ...pointers(facts, view)],
};

function named(facts: FileFacts, view: FileView): Finding[] {
  return declaredValues(facts, view)
      .filter(({ status, kind, expression, value }) => status === 'normalised' && (kind === 'expression' || kind === 'name' || kind === 'badge') && expression !== undefined && !isSpdx(value, expression, view.engine))
      .flatMap((declaration) => {
        const version = laterOpenIn(declaration);
        const told = version === undefined ? undefined : laterTold(version, view);
        const expression = leavesVersionOpen(declaration) ? euplVersionBeside(facts, view) : (told ?? declaration.expression);
        // Where nothing tells the version, that is asked instead.
        if (expression === undefined || isContradicted({ ...declaration, expression }, facts, view)) return [];
        if (version !== undefined && told === undefined) return laterOpenName(declaration, [`${version}-only`, `${version}-or-later`], facts);
        return declarationFinding(declaration, {
          code: 'non-spdx-licence',
          severity: nameSeverity(declaration, facts),
          message: { id: 'finding.non-spdx-licence', args: { value: declaration.value, expression } },
          fixes: isEditable(declaration) ? [replaceFix(declaration, expression, true)] : [],
        });
      });
}

/** A GNU version by its name, of which nothing in the project says whether later ones count: the person says which, the product does not guess. */
function laterOpenName(declaration: OutboundDeclaration, candidates: readonly string[], facts: FileFacts): Finding {
  return declarationFinding(declaration, {
    code: 'non-spdx-licence',
    severity: nameSeverity(declaration, facts),
    message: { id: 'finding.non-spdx-licence.later', args: { value: declaration.value, candidates: { anyOf: candidates } } },
    fixes: isEditable(declaration) ? candidates.map((candidate) => replaceFix(declaration, candidate)) : [],
  });
}

/** Some formats want a name, and badges are made for people; the publiccode.yml standard allows nothing but an SPDX expression. */
export function nameSeverity({ kind }: OutboundDeclaration, { manifest }: FileFacts): Severity {
  if (manifest?.format === 'publiccode') return 'error';
  return kind === 'expression' ? 'warning' : kind === 'badge' ? 'hint' : 'information';
}

/** `SEE LICENSE IN FILE` where the file's text is a listed licence, which the field could simply name. */
function pointers(facts: FileFacts, view: FileView): Finding[] {
  return declaredValues(facts, view)
    .filter(({ status, kind }) => status === 'see-file' && kind === 'expression')
    .flatMap((declaration) => {
      const [, file] = /\bin\s+(.{1,200})$/i.exec(declaration.value) ?? [];
      const target = file === undefined ? undefined : resolvePath(folderOf(facts.path), file.trim());
      // A file that is not there is told as that.
      if (target !== undefined && !view.exists(target)) return [];
      const meant = target === undefined ? undefined : plainLicence(view.files.get(target));
      return declarationFinding(declaration, { code: 'non-spdx-licence', severity: 'information', message: { id: 'finding.non-spdx-licence.file', args: { value: declaration.value } }, fixes: meant === undefined ? [] : [replaceFix(declaration, meant)] });
    });
}

/** The licence of a file that holds its text and nothing else: an exception or other words of the project would be lost with the reference. */
function plainLicence(facts: FileFacts | undefined): string | undefined {
  if (!facts?.licenceText || facts.additions || facts.licenceText.matches.some(({ modified }) => modified)) return undefined;
  return facts.licenceText.expression ?? undefined;
}

/**
 * True where programs read `value` as it stands. Ids are matched without regard to case, operators are not
 * (SPDX 2.3 annex D.2; SPDX 3.0 allows `or` too, which npm and Cargo do not read).
 */
export function isSpdx(value: string, expression: string, engine: Engine): boolean {
  if (/\s(?:[aA]nd|[oO]r|[wW]ith)\s/.test(value)) return false;
  return value.toLowerCase() === expression.toLowerCase() || engine.isExpression(value);
}
