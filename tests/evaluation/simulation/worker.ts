import { parentPort } from 'node:worker_threads'
import { play } from './play'
import { policies, type PolicyName } from './policies'
import { worlds } from './world'

/** One policy in one world; `world` is the index in `worlds`. */
export interface Task {
  world: number
  policy: PolicyName
  clients: number
}

parentPort?.on('message', ({ world, policy, clients }: Task) => {
  const found = worlds[world]
  parentPort?.postMessage(found ? play(found, clients, policies[policy].policy) : [])
})
