import type { Scope } from '../format';
import { itemsOf, stringAt, stringOf, textsIn, valueAt, type DataMember, type DataValue } from '../parsing/tree';
import type { Located } from '../../text/span';
import type { Bill, BillComponent } from './bill';

/** SPDX 3 life cycle scopes (`LifecycleScopeType`). */
const SCOPES: Readonly<Record<string, Scope>> = {
  build: 'build',
  design: 'development',
  development: 'development',
  other: 'runtime',
  runtime: 'runtime',
  test: 'test',
};

/**
 * Reads an SPDX 3 document written as JSON-LD (https://spdx.github.io/spdx-spec/v3.0.1/serializations/): packages, their
 * licences, and who needs whom, all elements of one `@graph`. Types may carry a prefix. Elements of other documents and
 * other serialisations of JSON-LD are not followed.
 */
export function createSpdx3Reader(bill: Bill): { element(member: Pick<DataMember, 'value'>): void; finish(): void } {
  const packages: BillComponent[] = [];
  const expressions = new Map<string, Located<string>>();
  const declared = new Map<string, string>();
  const concluded = new Map<string, string>();
  return {
    element({ value }) {
      const type = (stringAt(value, 'type') ?? stringAt(value, '@type'))?.value.replace(/^.*[/_]/, '') ?? '';
      const id = (stringAt(value, 'spdxId') ?? stringAt(value, '@id'))?.value ?? '';
      if (type === 'Package') packages.push(...packageOf(value, id));
      else if (type === 'LicenseExpression' || type === 'SimpleLicensingText' || type === 'ListedLicense') {
        const text = stringAt(value, 'simplelicensing_licenseExpression') ?? stringAt(value, 'name');
        if (text) expressions.set(id, text);
      } else if (type === 'Relationship' || type === 'LifecycleScopedRelationship') relate(value);
      else if (type === 'SpdxDocument' || type === 'Sbom')
        for (const root of textsIn(valueAt(value, 'rootElement'))) bill.subject(root);
    },
    finish() {
      for (const component of packages) {
        const [licence, found] = [declared, concluded].map((ids) => expressions.get(ids.get(component.id) ?? ''));
        bill.component({ ...component, ...(licence && { licence }), ...(found && { concluded: found }) });
      }
    },
  };

  function relate(value: DataValue): void {
    const from = stringAt(value, 'from')?.value;
    const kind = stringAt(value, 'relationshipType')?.value.replace(/^.*[/_]/, '');
    if (from === undefined || kind === undefined) return;
    const scope = stringAt(value, 'scope')?.value.replace(/^.*[/_]/, '') ?? '';
    for (const to of targetsOf(valueAt(value, 'to'))) {
      if (kind === 'dependsOn' || kind === 'contains' || kind === 'hasStaticLink' || kind === 'hasDynamicLink')
        bill.edge(from, to, Object.hasOwn(SCOPES, scope) ? SCOPES[scope] : undefined);
      else if (kind === 'hasOptionalDependency' || kind === 'hasOptionalComponent') bill.edge(from, to, 'optional');
      else if (kind === 'hasProvidedDependency') bill.edge(from, to, 'peer');
      else if (kind === 'describes') bill.subject(to);
      else if (kind === 'hasDeclaredLicense') declared.set(from, to);
      else if (kind === 'hasConcludedLicense') concluded.set(from, to);
    }
  }
}

function targetsOf(value: DataValue | undefined): readonly string[] {
  const single = stringOf(value)?.value;
  return single === undefined ? textsIn(value) : [single];
}

function packageOf(value: DataValue, id: string): readonly BillComponent[] {
  const name = stringAt(value, 'name');
  if (!name || id === '') return [];
  const version = (stringAt(value, 'software_packageVersion') ?? stringAt(value, 'packageVersion'))?.value;
  const external = itemsOf(valueAt(value, 'externalIdentifier')).find((item) =>
    /packageU(?:rl|RL)$/.test(stringAt(item, 'externalIdentifierType')?.value ?? ''),
  );
  const purl = (
    stringAt(value, 'software_packageUrl') ??
    stringAt(value, 'packageUrl') ??
    stringAt(external, 'identifier')
  )?.value;
  return [
    {
      id,
      name: name.value,
      span: name.span,
      ...(version !== undefined && { version }),
      ...(purl !== undefined && { purl }),
    },
  ];
}
