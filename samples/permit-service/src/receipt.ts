// SPDX-FileCopyrightText: 2026 Licence Assistant contributors
//
// SPDX-License-Identifier: EUPL-1.2

import type { Permit } from "./permit";

export function receiptOf({ id, parcel }: Permit): string {
  return `${id}: received for parcel ${parcel}`;
}
