import { countContradictions } from './run'

/** `npm run contradictions -- RECORDS [SEED]`: looks for contradictions in random records and prints how many it found. */
const [records = '5000', seed = '1'] = process.argv.slice(2)
const [count, start] = [Number(records), Number(seed)]
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(start)) {
  console.error('Enter a number of records: npm run contradictions -- 5000')
  process.exitCode = 1
} else {
  const found = countContradictions(count, start)
  for (const { name, records: with_, example } of found) {
    console.log(`${String(with_).padStart(6)}  ${name}`)
    if (example !== null) console.log(`        ${example}`)
  }
  const total = found.reduce((sum, one) => sum + one.records, 0)
  console.log(`${String(total)} contradictions in ${records} records (seed ${seed})`)
  if (total > 0) process.exitCode = 1
}
