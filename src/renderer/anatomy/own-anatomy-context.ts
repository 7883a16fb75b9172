import { createContext } from 'react'
import type { RpcOutputs } from '../api/rpc'

export type OwnAnatomyAnswer = RpcOutputs['anatomy']['own']

/** What this practice added to the anatomy and hides. Separate from the tables of the anatomy, which are large. */
export const OwnAnatomyContext = createContext<OwnAnatomyAnswer | null>(null)
