import type { Permit } from "./permit";

export function isComplete({ id, parcel }: Permit): boolean {
  return id !== "" && parcel !== "";
}
