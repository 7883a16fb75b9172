import type { RpcOutputs } from '../api/rpc'

export type PlanItems = NonNullable<RpcOutputs['complaints']['page']['plan']>['items']
