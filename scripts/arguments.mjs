import { parseArgs } from 'node:util'

export const usage = `npm start                      opens your practice
npm start -- --sample          opens a made-up practice to look around in, in a folder of its own
npm start -- --data FOLDER     opens the practice kept in FOLDER
npm start -- --no-open         opens no window; shows the link to open in a browser on this computer
npm start -- --port N          the same link at each start, in a browser`

/** Throws an Error whose message can be shown as it is. */
export function readArguments(words) {
  const { values } = parseArgs({
    args: words,
    options: {
      sample: { type: 'boolean', default: false },
      data: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      port: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.data === '') throw new Error('--data takes a folder')
  if (values.port !== undefined && !(/^\d{1,5}$/.test(values.port) && Number(values.port) <= 65535)) {
    throw new Error('--port takes a number from 0 to 65535')
  }
  return {
    sample: values.sample,
    data: values.data ?? null,
    open: !values['no-open'],
    port: values.port === undefined ? null : Number(values.port),
    help: values.help,
  }
}
