import type { RpcOutputs } from '../../api/rpc'

type NewVisitPage = RpcOutputs['pages']['newVisit']

export type ComplaintRecommendation = NewVisitPage['answers'][number]
export type Plan = NewVisitPage['plans'][number]

/** The tissues after which the pain of a complaint got worse. */
export type GotWorse = RpcOutputs['pages']['editVisit']['gotWorse'][number]
