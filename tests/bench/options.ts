import { parseArgs } from 'node:util'

/** The generated clients have so many visits on average. */
export const VISITS_PER_CLIENT = 10

export interface Options {
  clients: number
  /** Whether to generate the practice again instead of using the one from an earlier run. */
  fresh: boolean
}

/**
 * Parses the options of the command line.
 * @throws Error with a message that can be shown as it is
 */
export function parseOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      clients: { type: 'string' },
      visits: { type: 'string' },
      fresh: { type: 'boolean', default: false },
    },
  })
  if (values.clients !== undefined && values.visits !== undefined)
    throw new Error('Give --clients or --visits, not both')
  const visits = Number(values.visits ?? 200_000)
  if (!Number.isInteger(visits) || visits < 1000 || visits > 1_000_000)
    throw new Error('--visits takes a whole number from 1000 to 1000000')
  const clients =
    values.clients !== undefined ? Number(values.clients) : Math.round(visits / VISITS_PER_CLIENT)
  if (!Number.isInteger(clients) || clients < 100 || clients > 100_000)
    throw new Error('--clients takes a whole number from 100 to 100000')
  return { clients, fresh: values.fresh }
}
