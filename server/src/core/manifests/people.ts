import type { Draft } from './draft';
import { itemsOf, stringAt, stringOf, type DataValue } from './parsing/tree';

/** People that are read of one manifest at most. */
const MOST = 500;

/**
 * The names of those who wrote a package: `"Ann <ann@example.org>"`, `{ "name": "Ann" }`, or a list of them, as npm
 * (https://docs.npmjs.com/cli/configuring-npm/package-json#people-fields-author-contributors), Composer, Cargo and Python write them.
 */
export function peopleIn(...fields: readonly (DataValue | undefined)[]): readonly string[] {
  const persons = fields.flatMap((field) => (field?.kind === 'list' ? itemsOf(field) : (field ?? [])));
  return persons.slice(0, MOST).flatMap((person) => {
    const written = (stringAt(person, 'name') ?? stringOf(person))?.value;
    const name = written?.split(/[<(]/, 1)[0]?.trim();
    return name === undefined || name === '' || name.includes('@') ? [] : [name];
  });
}

/** Puts down the people that `fields` name, if they name any. */
export function addPeople(draft: Draft, ...fields: readonly (DataValue | undefined)[]): void {
  const people = peopleIn(...fields);
  if (people.length > 0) draft.people = people;
}
