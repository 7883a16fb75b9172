import { parseArgs } from 'node:util'

export interface Options {
  clients: number
  /** Makes the practice again instead of reading the one that an earlier run kept. */
  fresh: boolean
}

/**
 * Reads the options.
 * @throws Error with a message that can be shown as it is
 */
export function readOptions(words: string[]): Options {
  const { values } = parseArgs({
    args: words,
    options: { clients: { type: 'string', default: '20000' }, fresh: { type: 'boolean', default: false } },
  })
  const clients = Number(values.clients)
  if (!Number.isInteger(clients) || clients < 100 || clients > 100_000)
    throw new Error('--clients takes a whole number from 100 to 100000')
  return { clients, fresh: values.fresh }
}
