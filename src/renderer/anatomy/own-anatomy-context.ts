import { createContext } from 'react'
import type { RpcOutputs } from '../api/rpc'

export type OwnAnatomyAnswer = RpcOutputs['anatomy']['own']

/** What this practice added to the anatomy and hides. Apart from the anatomy's tables, which are large. */
export const OwnAnatomyContext = createContext<OwnAnatomyAnswer | null>(null)
