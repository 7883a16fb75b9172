import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './paths.mjs'
import { run } from './run.mjs'
import { build, installDependencies, projectNode, SetUpError } from './set-up.mjs'
import { testBrowser } from './test-browser.mjs'
import { countPlaywright, countVitest, checkCounts } from './test-counts.mjs'

const reports = mkdtempSync(join(tmpdir(), 'elsewhere-tests-'))
/** @typedef {import('./test-counts.mjs').Counts} Counts */
/** @typedef {{ counts: Counts, output: string }} Result */

/** @satisfies {Counts} */
const none = { passed: 0, failed: 0, skipped: 0 }

/**
 * @param {string} program A path below node_modules.
 * @param {string[]} args
 * @param {{ quiet: boolean, env?: NodeJS.ProcessEnv }} options `quiet` collects the output instead of showing it.
 */
function runTool(program, args, { quiet, env = {} }) {
  return run(projectNode(), [join(root, 'node_modules', program), ...args], { quiet, env })
}

/**
 * Builds the program and checks the sizes of the screens. It counts as one test.
 *
 * @param {boolean} quiet
 * @returns {Promise<Result>}
 */
async function buildAndMeasure(quiet) {
  await build()
  const { code, output } = await run(projectNode(), [join(root, 'scripts', 'bundle-size.mjs')], { quiet })
  return { counts: checkCounts({ ...none, passed: code === 0 ? 1 : 0 }, code), output }
}

/**
 * Runs a program that counts as one test.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {boolean} quiet
 * @returns {Promise<Result>}
 */
async function check(program, args, quiet) {
  const { code, output } = await runTool(program, args, { quiet })
  return { counts: checkCounts({ ...none, passed: code === 0 ? 1 : 0 }, code), output }
}

/**
 * @template Report
 * @param {string} file
 * @param {(report: Report) => Counts} count
 */
function read(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // No report means no counted tests. checkCounts() turns that into a failure.
    return none
  }
}

/**
 * @param {'unit' | 'integration' | 'desktop'} project
 * @param {boolean} quiet
 * @returns {Promise<Result>}
 */
async function vitest(project, quiet) {
  const file = join(reports, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = ['run', '--project', project, ...reporters]
  const { code, output } = await runTool('vitest/vitest.mjs', args, { quiet })
  return { counts: checkCounts(read(file, countVitest), code), output }
}

/**
 * @param {boolean} quiet
 * @returns {Promise<Result>}
 */
async function playwright(quiet) {
  const browser = await testBrowser()
  console.log(`The browser is ${browser}`)
  await build()
  const file = join(reports, 'browser.json')
  const env = { ELSEWHERE_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const args = ['test', '--reporter=list,json']
  const { code, output } = await runTool('@playwright/test/cli.js', args, { quiet, env })
  return { counts: checkCounts(read(file, countPlaywright), code), output }
}

/** @type {Record<string, (quiet: boolean) => Promise<Result>>} */
const stages = {
  types: (quiet) => check('typescript-7/bin/tsc', ['--noEmit', '-p', 'tsconfig.json'], quiet),
  lint: (quiet) => check('eslint/bin/eslint.js', ['.', '--max-warnings', '0'], quiet),
  areas: (quiet) =>
    check('dependency-cruiser/bin/dependency-cruise.mjs', ['--config', 'areas.config.mjs', 'src'], quiet),
  format: (quiet) => check('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'], quiet),
  unit: (quiet) => vitest('unit', quiet),
  integration: (quiet) => vitest('integration', quiet),
  build: buildAndMeasure,
  desktop: async (quiet) => {
    await build()
    return vitest('desktop', quiet)
  },
  browser: playwright,
}

/** The lists of a step run in parallel; the stages of a list run one after another. */
const steps = [
  [
    ['types', 'lint', 'areas', 'format'],
    ['unit', 'integration'],
  ],
  // The tests of the desktop program run the built one, beside those in the browser.
  [['build']],
  [['desktop'], ['browser']],
]

/**
 * @param {string} name
 * @param {boolean} quiet
 */
async function runStage(name, quiet) {
  if (!quiet) console.log(`\n== ${name}`)
  const started = performance.now()
  const { counts, output } = await /** @type {NonNullable<typeof stages[string]>} */ (stages[name])(
    quiet,
  ).catch(
    /** @param {unknown} error */ (error) => ({ counts: { ...none, failed: 1 }, output: messageOf(error) }),
  )
  if (quiet) console.log(`\n== ${name}`)
  // Output that the stage has not printed yet.
  if (output) console.log(output.trimEnd())
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`== ${name}: ${counts.passed} passed, ${counts.failed} failed${skipped}, ${seconds} s`)
  return counts
}

/** @param {unknown} error */
function messageOf(error) {
  if (error instanceof SetUpError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/**
 * @param {string[]} names
 * @param {boolean} quiet
 */
async function runInOrder(names, quiet) {
  /** @type {Counts[]} */
  const counts = []
  for (const name of names) counts.push(await runStage(name, quiet))
  return counts
}

async function test() {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !(name in stages))
  if (unknown.length > 0) {
    throw new SetUpError(
      `Unknown stage: ${unknown.join(', ')}. The stages are ${Object.keys(stages).join(', ')}.`,
    )
  }
  await installDependencies()

  const total = { ...none }
  for (const step of steps) {
    const lists = step
      .map((names) => names.filter((name) => wanted.length === 0 || wanted.includes(name)))
      .filter((names) => names.length > 0)
    const quiet = lists.length > 1
    if (quiet) console.log(`\nIn parallel: ${lists.map((names) => names.join(', ')).join('; ')}`)
    const counts = await Promise.all(lists.map((names) => runInOrder(names, quiet)))
    for (const { passed, failed, skipped } of counts.flat()) {
      total.passed += passed
      total.failed += failed
      total.skipped += skipped
    }
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
