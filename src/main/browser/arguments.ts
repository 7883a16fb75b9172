import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface BrowserHostArguments {
  /** Absolute. */
  dataFolder: string
  sample: boolean
  /** 0 lets the system choose a free one. */
  port: number
  /** Stop when standard input ends, so that the host never outlives the program that started it. */
  endWithInput: boolean
}

/** Throws an Error whose message can be shown as it is. */
export function readArguments(words: string[]): BrowserHostArguments {
  const { values } = parseArgs({
    args: words,
    options: {
      data: { type: 'string' },
      sample: { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
      'end-with-input': { type: 'boolean', default: false },
    },
  })
  if (!values.data) throw new Error('Say where the practice is kept: --data FOLDER')
  const port = Number(values.port)
  if (!/^\d{1,5}$/.test(values.port) || port > 65535) throw new Error('--port takes a number from 0 to 65535')
  return {
    dataFolder: resolve(values.data),
    sample: values.sample,
    port,
    endWithInput: values['end-with-input'],
  }
}
