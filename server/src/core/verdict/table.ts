import type { VerdictRule } from './rule';
import { conversion } from './rules/conversion';
import { contentOutbound } from './rules/content-outbound';
import { contested } from './rules/contested';
import { copyleftConflict } from './rules/copyleft-conflict';
import { copyleftIntoPermissive } from './rules/copyleft-into-permissive';
import { declaredSecondary } from './rules/declared-secondary';
import { describedClass } from './rules/described-class';
import { exceptionDropped } from './rules/exception-dropped';
import { jointWork } from './rules/joint-work';
import { laterVersion } from './rules/later-version';
import { linkDerivative } from './rules/link-derivative';
import { linkFile } from './rules/link-file';
import { linkLibrary } from './rules/link-library';
import { linkModule } from './rules/link-module';
import { linkProgram } from './rules/link-program';
import { linkingException } from './rules/linking-exception';
import { notOpenSource } from './rules/not-open-source';
import { openObligation } from './rules/open-obligation';
import { partKeeps } from './rules/part-keeps';
import { pendingListing } from './rules/pending-listing';
import { permissive } from './rules/permissive';
import { refusedObligation } from './rules/refused-obligation';
import { sameLicence } from './rules/same-licence';
import { sameText } from './rules/same-text';
import { secondaryLicence } from './rules/secondary-licence';
import { separateAsset } from './rules/separate-asset';
import { separateComponent } from './rules/separate-component';
import { tool } from './rules/tool';
import { twoSteps } from './rules/two-steps';

/**
 * The law of the product in its order: the first rule that answers decides. From the plain cases, over what a licence
 * itself gives, to the conflicts, and last to what remains without any.
 */
export const RULES: readonly VerdictRule[] = [
  // Nothing is combined, or nothing differs.
  sameLicence,
  separateComponent,
  tool,
  notOpenSource,
  laterVersion,
  sameText,
  exceptionDropped,
  // Linking, where the component's copyleft does not reach the other work.
  linkingException,
  linkFile,
  linkLibrary,
  separateAsset,
  linkDerivative,
  // What the component's licence gives for other licences.
  twoSteps,
  secondaryLicence,
  conversion,
  jointWork,
  declaredSecondary,
  contested,
  pendingListing,
  describedClass,
  // Linking, where copyleft claims more.
  linkModule,
  linkProgram,
  // Copyleft that stays.
  partKeeps,
  copyleftIntoPermissive,
  copyleftConflict,
  // No copyleft in the component: its obligations decide.
  refusedObligation,
  contentOutbound,
  openObligation,
  permissive,
];
