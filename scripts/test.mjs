import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './paths.mjs'
import { run } from './run.mjs'
import { build, installDependencies, projectNode, SetUpError } from './set-up.mjs'
import { testBrowser } from './test-browser.mjs'
import { countPlaywright, countVitest, judge } from './test-counts.mjs'

const reports = mkdtempSync(join(tmpdir(), 'elsewhere-tests-'))
/** @typedef {import('./test-counts.mjs').Counts} Counts */

/** @satisfies {Counts} */
const none = { passed: 0, failed: 0, skipped: 0 }

/**
 * @param {string} program A path below node_modules.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function runTool(program, args, env = {}) {
  return run(projectNode(), [join(root, 'node_modules', program), ...args], { env })
}

/**
 * Runs a program that counts as one test.
 *
 * @param {string} program
 * @param {string[]} args
 */
async function check(program, args) {
  const { code } = await runTool(program, args)
  return judge({ ...none, passed: code === 0 ? 1 : 0 }, code)
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
    // Without a report nothing was counted, which judge() turns into a failure.
    return none
  }
}

/** @param {'unit' | 'integration'} project */
async function vitest(project) {
  const file = join(reports, `${project}.json`)
  const { code } = await runTool('vitest/vitest.mjs', [
    'run',
    ...['--project', project],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  ])
  return judge(read(file, countVitest), code)
}

async function playwright() {
  const browser = await testBrowser()
  console.log(`The browser is ${browser}`)
  await build()
  const file = join(reports, 'browser.json')
  const env = { ELSEWHERE_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const { code } = await runTool('@playwright/test/cli.js', ['test', '--reporter=list,json'], env)
  return judge(read(file, countPlaywright), code)
}

/** @type {Record<string, () => Promise<Counts>>} */
const stages = {
  types: () => check('typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']),
  lint: () => check('eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
  format: () => check('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  unit: () => vitest('unit'),
  integration: () => vitest('integration'),
  browser: playwright,
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

  const total = { ...none }
  for (const [name, work] of Object.entries(stages)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    console.log(`\n== ${name}`)
    const started = performance.now()
    const counts = await work().catch((error) => {
      console.error(error instanceof SetUpError ? error.message : error)
      return { ...none, failed: 1 }
    })
    total.passed += counts.passed
    total.failed += counts.failed
    total.skipped += counts.skipped
    const left = counts.skipped > 0 ? `, ${counts.skipped} left out` : ''
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`== ${name}: ${counts.passed} passed, ${counts.failed} failed${left}, ${seconds} s`)
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
