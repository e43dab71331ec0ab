// SPDX-FileCopyrightText: 2026 Licence Assistant contributors
//
// SPDX-License-Identifier: EUPL-1.2

import type { Permit } from "./permit";

export function titleOf({ id, parcel }: Permit): string {
  return `${id}: ${parcel}`;
}
