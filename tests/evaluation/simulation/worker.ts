import { parentPort } from 'node:worker_threads'
import { scenarios } from './scenario'
import { simulateClients } from './simulate-clients'
import { strategies, type StrategyName } from './strategies'

/** One strategy in one scenario. */
export interface Task {
  /** The index of the scenario in `scenarios`. */
  scenario: number
  strategy: StrategyName
  clients: number
}

parentPort?.on('message', ({ scenario: index, strategy, clients }: Task) => {
  const scenario = scenarios[index]
  parentPort?.postMessage(scenario ? simulateClients(scenario, clients, strategies[strategy].strategy) : [])
})
