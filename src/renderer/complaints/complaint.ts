import type { RpcOutputs } from '../api/rpc'

/** A complaint as the pages of a client receive it. */
export type Complaint = RpcOutputs['pages']['client']['complaints'][number]

/** Says how many visits gave no lasting relief: "No lasting relief after 4 visits in a row". */
export function noLastingReliefText(visits: number): string {
  return visits === 1
    ? 'No lasting relief after one visit'
    : `No lasting relief after ${visits} visits in a row`
}
