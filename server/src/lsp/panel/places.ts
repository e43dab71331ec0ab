import type { Place, Reference } from '../../protocol/panel/common';
import type { Knowledge } from '../../core/knowledge/model';
import type { Basis } from '../../core/verdict/model';
import type { Project } from '../project';

/** A line (0-based) of a file of the project, named for people with lines from 1; or the address a registry answered at. */
export function placeIn(project: Project, file: string, line: number): Place {
  return { label: file.includes('://') ? file : `${file}:${line + 1}`, uri: project.uriOf(file), line };
}

/** Acts and judgments that a basis may name, with where they can be read. */
const SOURCES: readonly (readonly [string, string])[] = [
  ['Directive 2009/24/EC', 'https://eur-lex.europa.eu/eli/dir/2009/24/oj'],
  ['CJEU C-406/10', 'https://curia.europa.eu/juris/liste.jsf?num=C-406/10'],
];

/** The sources a basis names, each with the page it can be read on where that is known. */
export function referencesOf(basis: readonly Basis[], knowledge: Knowledge): readonly Reference[] {
  return basis.flatMap(separate).map((text) => {
    const url = SOURCES.find(([name]) => text.startsWith(name))?.[1] ?? licencePage(text, knowledge);
    return { text, ...(url !== undefined && { url }) };
  });
}

/** Acts and judgments cited together stand on pages of their own; clauses of one licence stay together. */
function separate(basis: Basis): readonly string[] {
  const starts = SOURCES.map(([name]) => basis.indexOf(`; ${name}`)).filter((start) => start > 0);
  const [start] = starts;
  return start === undefined ? [basis] : [basis.slice(0, start), ...separate(basis.slice(start + 2))];
}

/** A clause is cited with the name of its licence's record first, e.g. `EUPL-1.2 Art. 5`. */
function licencePage(citation: string, knowledge: Knowledge): string | undefined {
  const name = citation.split(' ', 1)[0];
  return (knowledge.licence(name ?? '') ?? knowledge.licences.find(({ record }) => record === name))?.source;
}
