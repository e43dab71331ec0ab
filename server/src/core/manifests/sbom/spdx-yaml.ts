import { baseNameOf } from '../../text/paths';
import type { ManifestFormat } from '../format';
import { MAX_BILL_DENSITY, MAX_BILL_TOKENS, MAX_YAML_TOKENS } from '../parsing/limits';
import { partsEnd } from '../parsing/parts';
import { readYaml } from '../parsing/yaml';
import { createBill } from './bill';
import { readSpdxDocument } from './spdx-document';
import { atOnce } from '../../text/slices';

/** SPDX 2 in YAML (https://spdx.github.io/spdx-spec/v2.3/conformance/#44-standard-data-format-requirements): the members are those of its JSON. */
export const spdxYaml: ManifestFormat = {
  id: 'spdx-yaml',
  ecosystem: 'sbom',
  matches: (path) => /\.spdx\.ya?ml$|^spdx\.ya?ml$/i.test(baseNameOf(path)),
  parse(text) {
    const bill = createBill();
    const { root, log } = readYaml(text, isWritten(text) ? MAX_BILL_TOKENS : MAX_YAML_TOKENS);
    if (!readSpdxDocument(root, bill) && root)
      log.add('manifest.sbom.unknown', { start: root.span.start, end: root.span.start + 1 }, undefined, 'information');
    return atOnce(bill.finish(spdxYaml, log));
  },
};

/** True where the text is no denser with signs than what programs write. */
function isWritten(text: string): boolean {
  return partsEnd(text, text.length * MAX_BILL_DENSITY) === undefined;
}
