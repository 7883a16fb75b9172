import { activeRules } from '@shared/safety/precaution-rules'
import type { Client } from '../../clients/client-bar'
import type { Complaint } from '../../complaints/complaint'
import type { GotWorse } from '../aside/visit-data'
import type { WorkLimits } from './work-warnings'

/**
 * Collects what speaks against work at a visit.
 * @param at the time of the visit, YYYY-MM-DDTHH:MM
 */
export function workLimits(
  { precautions, dateOfBirth }: Pick<Client, 'precautions' | 'dateOfBirth'>,
  at: string,
  treated: readonly Pick<Complaint, 'id'>[],
  gotWorse: readonly GotWorse[],
): WorkLimits {
  return {
    precautions: activeRules(precautions, at.slice(0, 10), dateOfBirth),
    gotWorse: gotWorse.flatMap((one) =>
      treated.some(({ id }) => id === one.complaintId) ? one.gotWorse : [],
    ),
  }
}
