import { createContext, use } from 'react'
import type { RpcOutputs } from '../api/rpc'

export type OpenPractice = Extract<RpcOutputs['practice']['status'], { state: 'ready' }>

export const PracticeContext = createContext<OpenPractice | null>(null)

/** Returns the open practice: its settings, whether it is the sample, and what this host can do. */
export function usePractice(): OpenPractice {
  const practice = use(PracticeContext)
  if (!practice) throw new Error('No practice is open around this screen')
  return practice
}
