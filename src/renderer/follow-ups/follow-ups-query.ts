import { rpc } from '../api/rpc'

/** How often the list is read again, in milliseconds: it changes with the clock too. */
const REFETCH_MS = 60_000

export const followUpsQuery = () => ({ ...rpc.followUps.list.queryOptions(), refetchInterval: REFETCH_MS })
