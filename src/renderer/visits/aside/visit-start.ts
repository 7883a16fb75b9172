import type { RpcOutputs } from '../../api/rpc'

/** The recommendation for one complaint, as a visit starts with it. */
export type ComplaintRecommendation = RpcOutputs['visits']['start']['answers'][number]
export type Plan = RpcOutputs['visits']['start']['plans'][number]
