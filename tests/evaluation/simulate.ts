import { parseArgs } from 'node:util'
import { mostVisits, type Played } from './simulation/play'
import { playAll, policyNames } from './simulation/play-all'
import { policies, type PolicyName } from './simulation/policies'
import { ratioOf, tallyOf, type Estimate } from './simulation/tally'
import { minutesAVisit, worlds } from './simulation/world'

/**
 * `npm run simulate -- --clients N`: plays made-up clients and prints the visits until lasting relief for each policy.
 */
const { values } = parseArgs({ options: { clients: { type: 'string', default: '2000' } } })
const clients = Number(values.clients)
if (!Number.isInteger(clients) || clients < 2) {
  console.error('Name a whole number of clients, 2 or more: npm run simulate -- --clients 2000')
  process.exitCode = 1
} else {
  console.log(
    `SIMULATION: made-up clients, ${String(clients)} a world, ${String(minutesAVisit)} minutes a visit. ` +
      `Says nothing about real clients.\n` +
      `Visits: mean to lasting relief of those with a cause in tissue; ${String(mostVisits)} for who was never relieved ` +
      `or was referred on.\n95 % intervals; ratios for the same clients.\n`,
  )
  for (const name of policyNames) console.log(`${name.padEnd(18)}${policies[name].allowed}`)
  const results = await playAll(clients)
  worlds.forEach(({ name }, world) => {
    console.log(`\n${name}`)
    const played = results[world] ?? new Map<PolicyName, Played[]>()
    for (const line of tableOf(played)) console.log(line)
  })
}

function tableOf(played: ReadonlyMap<PolicyName, Played[]>): string[] {
  const of = (name: PolicyName) => played.get(name) ?? []
  const titles = [
    'visits',
    'to oracle',
    'to look-up',
    'relieved',
    'all settled',
    'referred: rightly',
    'wrongly',
  ]
  return [
    row('', titles),
    ...policyNames.map((name) => {
      const tally = tallyOf(of(name))
      return row(name, [
        shown(tally.visits),
        shown(ratioOf(of(name), of('oracle'))),
        shown(ratioOf(of(name), of('plain look-up'))),
        percent(tally.relieved),
        tally.settled.toFixed(2),
        percent(tally.referredRightly),
        percent(tally.referredWrongly),
      ])
    }),
  ]
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(18) + cells.map((cell, at) => cell.padStart(at === 5 ? 18 : 13)).join('')
}

function shown({ value, margin }: Estimate): string {
  return `${value.toFixed(2)} ± ${margin.toFixed(2)}`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
