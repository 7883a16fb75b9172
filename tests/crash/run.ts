import { crash } from './crashes'

// `npm run crash -- 2000` kills the program so many times. `npm run crash -- 2000 7` takes another seed.

const [count, seed] = [process.argv[2] ?? '200', process.argv[3] ?? '1'].map(Number)
if (!Number.isInteger(count) || count! < 1 || !Number.isInteger(seed)) {
  console.error('Usage: npm run crash -- <number of crashes> [seed]')
  process.exit(2)
}
const { crashes, confirmed, faults } = await crash(count!, seed!, (line) => console.log(line))
console.log(`Killed ${count} times, seed ${seed}.`)
for (const [situation, times] of Object.entries(crashes)) console.log(`  while ${situation}: ${times}`)
console.log(`Confirmed saves: ${confirmed}. Faults: ${faults.length}.`)
for (const fault of faults) console.log(`  ${fault}`)
process.exit(faults.length === 0 ? 0 : 1)
