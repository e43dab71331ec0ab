import { declarationFinding } from './declaration-texts';
import { declaredValues } from './declared-value';
import type { FileFindingKind } from './kind';

/**
 * A publiccode.yml whose licence the Open Source Initiative has not approved: catalogues of public software ask for one
 * (for Italy, art. 69 of the Codice dell'Amministrazione Digitale and its guidelines, "Licenze aperte"). Content licences are the usual case.
 */
export const publiccodeNotOsi: FileFindingKind = {
  code: 'publiccode-invalid-value',
  find: (facts, view) =>
    facts.manifest?.format !== 'publiccode'
      ? []
      : declaredValues(facts, view)
          .filter(({ expression }) => expression !== undefined && view.engine.traits(expression)?.osiApproved === false)
          .map((declaration) => declarationFinding(declaration, { code: 'publiccode-invalid-value', severity: 'information', message: { id: 'finding.publiccode.not-osi', args: { licence: declaration.expression ?? '' } } })),
};
