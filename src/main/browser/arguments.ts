import { ArgumentsError, parseArguments } from '../../../scripts/arguments.mjs'
import { dataFolder } from '../../../scripts/data-folder.mjs'

export interface BrowserHostArguments {
  /** Absolute. */
  dataFolder: string
  sample: boolean
  /** 0 lets the system choose a free port. */
  port: number
  /** Whether to stop when standard input ends, so that the host ends with the program that started it. */
  endWithInput: boolean
}

/**
 * Reads the arguments of the browser host. The data folder has no default here: whoever starts the host names it.
 * @throws ArgumentsError
 */
export function readArguments(args: string[]): BrowserHostArguments {
  const { data, sample, port, endWithInput } = parseArguments(args, 'browserHost')
  if (data === null) throw new ArgumentsError('Name the data folder: --data FOLDER')
  return {
    dataFolder: dataFolder({ data, sample }),
    sample,
    port: port ?? 0,
    endWithInput,
  }
}
