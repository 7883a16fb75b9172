import { parseArgs } from 'node:util'

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
    options: { clients: { type: 'string', default: '20000' }, fresh: { type: 'boolean', default: false } },
  })
  const clients = Number(values.clients)
  if (!Number.isInteger(clients) || clients < 100 || clients > 100_000)
    throw new Error('--clients takes a whole number from 100 to 100000')
  return { clients, fresh: values.fresh }
}
