import type { ManifestFormat } from '../format';
import { plainLines, trimmed } from '../parsing/plain-lines';
import { createProblemLog } from '../parsing/problems';
import { createBill, type BillComponent } from './bill';
import { readRelationship } from './relationships';
import { atOnce } from '../../text/slices';

type Open = { -readonly [K in keyof BillComponent]?: BillComponent[K] };

/** SPDX 2 as tags and values, one a line (https://spdx.github.io/spdx-spec/v2.3/conformance/#44-standard-data-format-requirements). */
export const spdxTagValue: ManifestFormat = {
  id: 'spdx-tag-value',
  ecosystem: 'sbom',
  matches: (path) => /\.spdx$|\.spdx\.(?:txt|tag)$/i.test(path),
  parse(text) {
    const bill = createBill();
    let open: Open | undefined;
    let long = false;
    const close = (): void => {
      const { id, name, span } = open ?? {};
      if (id !== undefined && name !== undefined && span && open)
        bill.component({ ...open, id, name, span });
      open = undefined;
    };
    for (const line of plainLines(text)) {
      // A text between <text> and </text> may go on for many lines.
      if (long) {
        long = !line.text.includes('</text>');
        continue;
      }
      const colon = line.text.indexOf(':');
      const tag = line.text.slice(0, Math.max(0, colon)).trim();
      const value = colon < 0 ? undefined : trimmed(line.text.slice(colon + 1), line.start + colon + 1);
      if (!value) continue;
      long = value.value.includes('<text>') && !value.value.includes('</text>');
      if (tag === 'PackageName') {
        close();
        open = { name: value.value, span: value.span };
      } else if (tag === 'FileName' || tag === 'SnippetSPDXID' || tag === 'LicenseID') close();
      else if (tag === 'SPDXID' && open) open.id = value.value;
      else if (tag === 'PackageVersion' && open) open.version = value.value;
      else if (tag === 'PackageLicenseDeclared' && open) open.licence = value;
      else if (tag === 'PackageLicenseConcluded' && open) open.concluded = value;
      else if (tag === 'ExternalRef' && open) {
        const purl = /^PACKAGE[-_]MANAGER\s+purl\s+(\S+)/.exec(value.value)?.[1];
        if (purl !== undefined) open.purl = purl;
      } else if (tag === 'Relationship') {
        const [from, type, to] = value.value.split(/\s+/);
        if (from !== undefined && type !== undefined && to !== undefined) readRelationship(bill, from, type, to);
      }
    }
    close();
    return atOnce(bill.finish(spdxTagValue, createProblemLog(text.length)));
  },
};
