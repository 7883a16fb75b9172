import { readFileSync } from 'node:fs'
import { readCases } from './cases'
import { report } from './judge'

/** `npm run evaluate -- FILE`: evaluates the reasoning on the cases of a file. */
const [file] = process.argv.slice(2)
try {
  if (file === undefined) throw new Error('Name a file: npm run evaluate -- FILE')
  for (const line of report(readCases(readFileSync(file, 'utf8')))) console.log(line)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
