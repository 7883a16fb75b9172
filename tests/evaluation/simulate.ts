import { parseArgs } from 'node:util'
import { minutesPerVisit, scenarios } from './simulation/scenario'
import { simulateAll, strategyNames } from './simulation/simulate-all'
import { maxVisits, type ClientResult } from './simulation/simulate-clients'
import { strategies, type StrategyName } from './simulation/strategies'
import { summarize, visitRatio, type Estimate } from './simulation/summary'

const nameWidth = Math.max(...strategyNames.map((name) => name.length)) + 2
const cellWidth = 16

/**
 * `npm run simulate -- --clients N`: simulates clients and prints for each strategy how many visits they need until
 * relief lasts.
 */
const { values } = parseArgs({ options: { clients: { type: 'string', default: '2000' } } })
const clients = Number(values.clients)
if (!Number.isInteger(clients) || clients < 2) {
  console.error('--clients takes a whole number, 2 or more: npm run simulate -- --clients 2000')
  process.exitCode = 1
} else {
  console.log(
    `SIMULATION with ${String(clients)} simulated clients for each scenario, ${String(minutesPerVisit)} minutes a ` +
      `visit. It says nothing about real clients.\n` +
      `Visits: the mean number of visits to lasting relief, for clients with a cause in tissue.\n` +
      `A client without lasting relief, or wrongly referred to a doctor, counts as ${String(maxVisits)} visits.\n` +
      `After each ± is half the 95 % interval. The ratios compare the visits of the same clients.\n`,
  )
  for (const name of strategyNames) console.log(name.padEnd(nameWidth) + strategies[name].description)
  const results = await simulateAll(clients)
  scenarios.forEach(({ name }, index) => {
    console.log(`\n${name}`)
    const byStrategy = results[index] ?? new Map<StrategyName, ClientResult[]>()
    for (const line of tableOf(byStrategy)) console.log(line)
  })
}

function tableOf(results: ReadonlyMap<StrategyName, ClientResult[]>): string[] {
  const of = (name: StrategyName) => results.get(name) ?? []
  return [
    formatRow('', ['', 'ratio to known', 'ratio to', '', 'visits of', 'referred', 'referred']),
    formatRow('', [
      'visits',
      'probabilities',
      'lookup table',
      'relieved',
      'all clients',
      'correctly',
      'wrongly',
    ]),
    ...strategyNames.map((name) => {
      const summary = summarize(of(name))
      return formatRow(name, [
        formatEstimate(summary.visits),
        formatEstimate(visitRatio(of(name), of('known probabilities'))),
        formatEstimate(visitRatio(of(name), of('lookup table'))),
        formatPercent(summary.relieved),
        summary.visitsOfAll.toFixed(2),
        formatPercent(summary.referredCorrectly),
        formatPercent(summary.referredWrongly),
      ])
    }),
  ]
}

function formatRow(name: string, cells: readonly string[]): string {
  return name.padEnd(nameWidth) + cells.map((cell) => cell.padStart(cellWidth)).join('')
}

function formatEstimate({ value, margin }: Estimate): string {
  return `${value.toFixed(2)} ± ${margin.toFixed(2)}`
}

function formatPercent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
