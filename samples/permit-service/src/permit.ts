// SPDX-FileCopyrightText: 2026 Licence Assistant contributors
//
// SPDX-License-Identifier: EUPL-1.2

export interface Permit {
  readonly id: string;
  readonly parcel: string;
}
