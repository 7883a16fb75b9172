import { parseArgs } from 'node:util'
import { mostVisits, play } from './simulation/play'
import { minutesAVisit, policies } from './simulation/policies'
import { worlds } from './simulation/world'

/** `npm run simulate -- --clients N`: visits until lasting relief of made-up clients, by who decides what to work. */
const { values } = parseArgs({ options: { clients: { type: 'string', default: '2000' } } })
const clients = Number(values.clients)
if (!Number.isInteger(clients) || clients < 2) {
  console.error('Name a whole number of clients, 2 or more: npm run simulate -- --clients 2000')
  process.exitCode = 1
} else {
  console.log(
    `SIMULATION: made-up clients, ${String(clients)} a world, ${String(minutesAVisit)} minutes a visit. ` +
      `Says nothing about real clients.\n` +
      `Visits: mean to lasting relief of those with a cause in tissue, 95 % interval; ${String(mostVisits)} for who was ` +
      `never relieved or was referred on.`,
  )
  for (const world of worlds) {
    console.log(`\n${world.name}`)
    console.log(
      row('', 'visits', 'to oracle', 'to look-up', 'relieved', 'all settled', 'referred: rightly', 'wrongly'),
    )
    const tallies = new Map(policies.map(([name, policy]) => [name, play(world, clients, policy)]))
    const of = (name: string) => tallies.get(name)?.mean ?? NaN
    for (const [name, { mean, margin, relieved, settled, referredRightly, referredWrongly }] of tallies) {
      console.log(
        row(
          name,
          `${mean.toFixed(2)} ± ${margin.toFixed(2)}`,
          (mean / of('oracle')).toFixed(2),
          (mean / of('plain look-up')).toFixed(2),
          percent(relieved),
          settled.toFixed(2),
          percent(referredRightly),
          percent(referredWrongly),
        ),
      )
    }
  }
}

function row(name: string, ...cells: string[]): string {
  return name.padEnd(16) + cells.map((cell, at) => cell.padStart(at === 5 ? 18 : 13)).join('')
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
