import { parseArgs } from 'node:util'

// Plain JavaScript without dependencies: `npm start` runs it on any Node 20 before the dependencies are installed. Both
// hosts import it too.

export const usage = `npm start                      opens your practice
npm start -- --sample          opens a sample practice with made-up clients, in its own folder
npm start -- --data FOLDER     opens the practice kept in FOLDER
npm start -- --no-open         opens no window; shows the link to open in a browser on this computer
npm start -- --port N          opens in a browser, with the same link at each start`

/** A wrong argument. The message can be shown as it is. */
export class ArgumentsError extends Error {}

const options = /** @type {const} */ ({
  data: { type: 'string' },
  sample: { type: 'boolean' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  help: { type: 'boolean' },
  'end-with-input': { type: 'boolean' },
})

/** @typedef {keyof typeof options} OptionName */

/**
 * The options that each program accepts.
 *
 * @satisfies {Record<string, OptionName[]>}
 */
const accepted = {
  start: ['data', 'sample', 'port', 'no-open', 'help'],
  browserHost: ['data', 'sample', 'port', 'end-with-input'],
  desktopHost: ['data', 'sample'],
}

/**
 * @typedef {object} Arguments
 * @property {string | null} data The data folder as typed, never empty; null for the default one.
 * @property {boolean} sample
 * @property {number | null} port 0 to 65535; null when not given.
 * @property {boolean} open Whether to open a window.
 * @property {boolean} help
 * @property {boolean} endWithInput Whether to stop when standard input ends.
 */

/** @param {string} text */
function parsePort(text) {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text)
  throw new ArgumentsError('--port takes a number from 0 to 65535')
}

/**
 * Parses the arguments of a program. The desktop host ignores unknown ones, because Electron and Chromium add some.
 *
 * @param {string[]} args The arguments after the program's name.
 * @param {keyof typeof accepted} program
 * @returns {Arguments}
 * @throws {ArgumentsError}
 */
export function parseArguments(args, program) {
  const lenient = program === 'desktopHost'
  const values = parseOptions(args, accepted[program], lenient)
  const { data, port } = values
  if (data === '' && !lenient) throw new ArgumentsError('Name the data folder: --data FOLDER')
  return {
    // A lenient parse gives true for an option whose value is missing.
    data: typeof data === 'string' && data !== '' ? data : null,
    sample: values.sample === true,
    port: typeof port === 'string' ? parsePort(port) : null,
    open: values['no-open'] !== true,
    help: values.help === true,
    endWithInput: values['end-with-input'] === true,
  }
}

/**
 * @param {string[]} args
 * @param {OptionName[]} names
 * @param {boolean} lenient
 * @returns {Partial<Record<OptionName, unknown>>}
 */
function parseOptions(args, names, lenient) {
  try {
    return parseArgs({
      args,
      options: Object.fromEntries(names.map((name) => [name, options[name]])),
      strict: !lenient,
      allowPositionals: lenient,
    }).values
  } catch (error) {
    throw new ArgumentsError(error instanceof Error ? error.message : String(error))
  }
}
