import { fileURLToPath } from 'node:url'
import { builtinModules } from 'node:module'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import typescript from 'typescript-eslint'

/**
 * @param {string} regex
 * @param {string} message
 * @param {{ allowTypeImports?: boolean }} [more]
 */
const forbid = (regex, message, more = {}) => ({ regex, message, ...more })
/**
 * @param {ReturnType<typeof forbid>[]} patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
const imports = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] })

const node = `^node:|^(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})($|/)`
const electron = '^electron($|/)'
const driver = '^better-sqlite3($|/)'
/**
 * An import from a layer, at any depth: `@main/x`, `../main/x`, `../../main/x`.
 *
 * @param {string} name
 */
const layer = (name) => `(^@${name}|(^|/)\\.\\./${name})($|/)`
/** @param {string} name */
const host = (name) => `^@main/${name}($|/)|(^|/)(main|\\.|\\.\\.)/${name}($|/)`

const noNode = forbid(node, 'This code also runs in a web page, without Node.')
const noElectron = forbid(electron, 'Only src/main/electron imports Electron.')
const onlyElectronTypes = forbid(
  electron,
  'Only types may be imported from Electron here; take values as parameters.',
  {
    allowTypeImports: true,
  },
)
const noDriver = forbid(driver, 'Only src/main/database imports the driver.', { allowTypeImports: true })
const onlyDriverTypes = forbid(driver, 'database/driver.ts opens every database.', { allowTypeImports: true })
const noDesktopHost = forbid(host('electron'), 'No code imports a host: the host passes what is needed.')
const noBrowserHost = forbid(host('browser'), 'No code imports a host: the host passes what is needed.')
const noMain = forbid(layer('main'), 'Shared code imports from no other layer.')
const onlyMainTypes = forbid(
  layer('main'),
  'The renderer imports only types from main; it calls main for the rest.',
  {
    allowTypeImports: true,
  },
)
const noRenderer = forbid(layer('renderer'), 'Only the renderer imports from the renderer.')

export default defineConfig(
  globalIgnores([
    'out/',
    'release/',
    'node_modules/',
    'test-results/',
    'playwright-report/',
    '.vite/',
    'coverage/',
  ]),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: './tsconfig.json',
        tsconfigRootDir: fileURLToPath(new URL('.', import.meta.url)),
      },
    },
    rules: {
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Kysely's documentation destructures its functions, and an interface may require a promise.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
      // The router redirects by throwing.
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allowThrowingUnknown: true,
          allow: [{ from: 'package', package: '@tanstack/router-core', name: 'Redirect' }],
        },
      ],
      // Event handlers may be asynchronous: React and Electron ignore what they return.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },

  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/main/*/main.ts', 'src/main/electron/desktop.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message:
            'Read the time from the clock: `ctx.clock()` in main, `now()` of ui/clock in the renderer.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message:
            'Read the time from the clock: `ctx.clock()` in main, `now()` of ui/clock in the renderer.',
        },
      ],
    },
  },

  { files: ['src/shared/**/*.ts'], rules: imports(noNode, noElectron, noDriver, noMain, noRenderer) },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      ...imports(noNode, noElectron, noDriver, onlyMainTypes),
      // These two rules are for the React compiler, which is not used, and mistake the `ref` of a form's field for a ref.
      'react-hooks/refs': 'off',
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    files: ['src/main/**/*.ts'],
    rules: imports(noElectron, noDriver, noDesktopHost, noBrowserHost, noRenderer),
  },
  {
    files: ['src/main/database/**/*.ts'],
    rules: imports(noElectron, onlyDriverTypes, noDesktopHost, noBrowserHost, noRenderer),
  },
  {
    files: ['src/main/database/driver.ts'],
    rules: imports(noElectron, noDesktopHost, noBrowserHost, noRenderer),
  },
  {
    files: ['src/main/browser/**/*.ts'],
    rules: { ...imports(noElectron, noDriver, noDesktopHost, noRenderer), 'no-console': 'off' },
  },
  {
    files: ['src/main/electron/**/*.ts'],
    rules: { ...imports(onlyElectronTypes, noDriver, noBrowserHost, noRenderer), 'no-console': 'off' },
  },
  { files: ['src/main/electron/main.ts'], rules: imports(noDriver, noBrowserHost, noRenderer) },

  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      ...imports(onlyElectronTypes),
      'no-console': 'off',
      'no-empty-pattern': 'off',
      // Tests send invalid input on purpose and check what comes back when they run.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [typescript.configs.base],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'console',
          'process',
          'URL',
          'Buffer',
          'performance',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'fetch',
          'AbortController',
          'AbortSignal',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: {
      'no-undef': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
)
