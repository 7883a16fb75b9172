import { readFileSync } from 'node:fs'
import { readCases } from './cases'
import { reportOf } from './evaluate-cases'

/** `npm run evaluate -- FILE`: evaluates the reasoning on the cases of a file. */
const [file] = process.argv.slice(2)
try {
  if (file === undefined) throw new Error('The file of cases is missing: npm run evaluate -- FILE')
  for (const line of reportOf(readCases(readFileSync(file, 'utf8')))) console.log(line)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
