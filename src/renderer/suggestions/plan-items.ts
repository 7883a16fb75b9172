import type { RpcOutputs } from '../api/rpc'

export type PlanItems = NonNullable<RpcOutputs['pages']['complaint']['plan']>['items']
