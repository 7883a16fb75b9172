import type { RpcOutputs } from '../../api/rpc'

type NewVisitPage = RpcOutputs['pages']['newVisit']

export type ComplaintRecommendation = NewVisitPage['answers'][number]
export type Plan = NewVisitPage['plans'][number]
