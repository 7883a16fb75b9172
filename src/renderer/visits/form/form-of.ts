import type { VisitForm } from '@shared/visits'
import type { RpcOutputs } from '../../api/rpc'

/** Returns the values of the form of a recorded visit. */
export function formOf(visit: RpcOutputs['pages']['visit']['visit']): VisitForm {
  const { at, minutes, kind, subjective, objective, assessment, plan, complaints, painMarks, work } = visit
  return {
    at,
    minutes,
    kind,
    subjective,
    objective,
    assessment,
    plan,
    outcomes: [],
    measured: [],
    muscle: '',
    newComplaint: null,
    reason: '',
    complaints: complaints.map(({ complaintId, painBefore, painAfter, radiation, screens }) => ({
      complaintId,
      painBefore,
      painAfter,
      radiation,
      screens,
    })),
    painMarks,
    work: work.map(
      ({ tissue, side, technique, minutes, pressure, response, familiarPain, note, complaintId }) => ({
        tissue,
        side,
        technique,
        minutes,
        pressure,
        response,
        familiarPain,
        note,
        complaintId,
      }),
    ),
  }
}
