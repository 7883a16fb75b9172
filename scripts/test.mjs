import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './paths.mjs'
import { run } from './run.mjs'
import { build, installDependencies, projectNode, SetUpError } from './set-up.mjs'
import { testBrowser } from './test-browser.mjs'
import { countPlaywright, countVitest, judge } from './test-counts.mjs'

const reports = mkdtempSync(join(tmpdir(), 'elsewhere-tests-'))
const none = { passed: 0, failed: 0, skipped: 0 }

/** `quiet` keeps the output, to be shown when the stage has ended. */
function runTool(program, args, { quiet, env = {} }) {
  return run(projectNode(), [join(root, 'node_modules', program), ...args], { quiet, env })
}

/** A program that is one check: it finds nothing wrong, or it failed. */
async function check(program, args, quiet) {
  const { code, output } = await runTool(program, args, { quiet })
  return { counts: judge({ ...none, passed: code === 0 ? 1 : 0 }, code), output }
}

function read(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Without a report nothing ran to its end, which the judge counts as a failure.
    return none
  }
}

async function vitest(project, quiet) {
  const file = join(reports, `${project}.json`)
  const { code, output } = await runTool(
    'vitest/vitest.mjs',
    [
      'run',
      ...['--project', project],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    ],
    { quiet },
  )
  return { counts: judge(read(file, countVitest), code), output }
}

async function playwright(quiet) {
  const browser = await testBrowser()
  console.log(`The browser is ${browser}`)
  await build()
  const file = join(reports, 'browser.json')
  const env = { ELSEWHERE_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const args = ['test', '--reporter=list,json']
  const { code, output } = await runTool('@playwright/test/cli.js', args, { quiet, env })
  return { counts: judge(read(file, countPlaywright), code), output }
}

const stages = {
  types: (quiet) => check('typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json'], quiet),
  lint: (quiet) => check('eslint/bin/eslint.js', ['.', '--max-warnings', '0'], quiet),
  format: (quiet) => check('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'], quiet),
  unit: (quiet) => vitest('unit', quiet),
  integration: (quiet) => vitest('integration', quiet),
  browser: playwright,
}

/** One after the other, each a list of lanes that run beside each other; the stages of a lane run one after the other. */
const plan = [
  [
    ['types', 'lint', 'format'],
    ['unit', 'integration'],
  ],
  [['browser']],
]

async function runStage(name, quiet) {
  if (!quiet) console.log(`\n== ${name}`)
  const started = performance.now()
  const { counts, output } = await stages[name](quiet).catch((error) => ({
    counts: { ...none, failed: 1 },
    output: error instanceof SetUpError ? error.message : String(error?.stack ?? error),
  }))
  if (quiet) console.log(`\n== ${name}`)
  // What a stage has not shown itself.
  if (output) console.log(output.trimEnd())
  const left = counts.skipped > 0 ? `, ${counts.skipped} left out` : ''
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`== ${name}: ${counts.passed} passed, ${counts.failed} failed${left}, ${seconds} s`)
  return counts
}

async function runLane(names, quiet) {
  const counts = []
  for (const name of names) counts.push(await runStage(name, quiet))
  return counts
}

async function test() {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !(name in stages))
  if (unknown.length > 0) {
    throw new SetUpError(
      `There are no tests called ${unknown.join(', ')}; there are ${Object.keys(stages).join(', ')}.`,
    )
  }
  await installDependencies()

  const isWanted = (name) => wanted.length === 0 || wanted.includes(name)
  const total = { ...none }
  for (const step of plan) {
    const lanes = step.map((lane) => lane.filter(isWanted)).filter((lane) => lane.length > 0)
    const quiet = lanes.length > 1
    if (quiet) console.log(`\nRunning at the same time: ${lanes.map((lane) => lane.join(', ')).join('; ')}`)
    const counts = await Promise.all(lanes.map((lane) => runLane(lane, quiet)))
    for (const one of counts.flat()) for (const key of Object.keys(total)) total[key] += one[key]
  }
  return total
}

test()
  .catch((error) => {
    console.error(error instanceof SetUpError ? error.message : error)
    return { ...none, failed: 1 }
  })
  .then(({ passed, failed }) => {
    rmSync(reports, { recursive: true, force: true })
    process.exitCode = failed === 0 ? 0 : 1
    console.log(`\n${passed} passed, ${failed} failed`)
  })
