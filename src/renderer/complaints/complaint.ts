import type { RpcOutputs } from '../api/rpc'

/** A complaint as every page of a client receives it. */
export type Complaint = RpcOutputs['pages']['client']['complaints'][number]

/** "No lasting relief at 4 visits in a row". */
export function noLastingReliefText(visits: number): string {
  return visits === 1 ? 'No lasting relief after one visit' : `No lasting relief at ${visits} visits in a row`
}
