import { cycloneDx16, cycloneDx17 } from './cyclonedx';
import type { BillFormat } from './model';
import { spdx23 } from './spdx-2';
import { spdx301 } from './spdx-3';

/** Every standard in which a bill of materials can be written. */
export const BILL_FORMATS: readonly BillFormat[] = [cycloneDx16, cycloneDx17, spdx23, spdx301];
