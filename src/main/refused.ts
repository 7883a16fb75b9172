import type { Refusal } from '@shared/refusals'

/** Refuses a call for a reason that a schema cannot check without the record. The form shows it at `field`. */
export class Refused extends Error {
  constructor(
    readonly refusal: Refusal,
    readonly field: string | null = null,
    /** The day of the clock, for `clock-wrong`. */
    readonly day: string | null = null,
  ) {
    super(refusal)
  }
}

/**
 * Refuses to overwrite a row that was saved after the form read it; see `expectedRevision` in shared/fields.ts.
 * @throws Refused `changed-elsewhere`
 */
export function refuseIfChanged(expectedRevision: number | undefined, revision: number): void {
  if (expectedRevision !== undefined && expectedRevision !== revision) throw new Refused('changed-elsewhere')
}
