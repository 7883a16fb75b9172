/** @typedef {import('./resumed-download.mjs').Progress} Progress */

const megabytes = (/** @type {number} */ bytes) => Math.round(bytes / 1_000_000)

/**
 * Shows the progress of a download: on a terminal in one line, elsewhere, as in a log, in a line for each tenth.
 *
 * @param {string} what
 * @param {Pick<NodeJS.WriteStream, 'write' | 'isTTY'>} output
 */
export function progressLine(what, output) {
  let shown = ''
  return {
    /** @param {Progress} progress */
    show({ received, total }) {
      const known = total !== null && total > 0
      const percent = known ? Math.floor((received / total) * 100) : 0
      const size = known ? `${megabytes(received)} of ${megabytes(total)} MB` : `${megabytes(received)} MB`
      const step = output.isTTY
        ? size
        : known
          ? `${percent - (percent % 10)} %`
          : `${Math.floor(megabytes(received) / 10)}`
      if (step === shown) return
      shown = step
      output.write(output.isTTY ? `\r${what}: ${size} ` : `${what}: ${size}\n`)
    },
    end() {
      if (output.isTTY && shown !== '') output.write('\n')
    },
  }
}
