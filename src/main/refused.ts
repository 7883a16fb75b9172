import type { Refusal } from '@shared/refusals'

/** Refuses a call for a reason that a schema cannot check without the record. The form shows it at `field`. */
export class Refused extends Error {
  constructor(
    readonly refusal: Refusal,
    readonly field: string | null = null,
  ) {
    super(refusal)
  }
}

/**
 * Refuses to overwrite a record that was changed after the form read it; see `expectedUpdatedAt` in shared/fields.ts.
 * @throws Refused `changed-elsewhere`
 */
export function refuseIfChanged(expectedUpdatedAt: string | undefined, updatedAt: string): void {
  if (expectedUpdatedAt !== undefined && expectedUpdatedAt !== updatedAt)
    throw new Refused('changed-elsewhere')
}
