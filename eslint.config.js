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
 * An import of a layer, from any depth: `@main/x`, `../main/x`, `../../main/x`.
 *
 * @param {string} name
 */
const floor = (name) => `(^@${name}|(^|/)\\.\\./${name})($|/)`
/** @param {string} name */
const host = (name) => `^@main/${name}($|/)|(^|/)(main|\\.|\\.\\.)/${name}($|/)`

const noNode = forbid(node, 'This runs in a web page too: no Node.')
const noElectron = forbid(electron, 'Only the desktop host knows Electron.')
const onlyElectronTypes = forbid(electron, 'Take what is needed from Electron as a parameter.', {
  allowTypeImports: true,
})
const noDriver = forbid(driver, 'Only src/main/database knows the driver.', { allowTypeImports: true })
const noDesktopHost = forbid(host('electron'), 'Nobody imports a host: it is given what it needs.')
const noBrowserHost = forbid(host('browser'), 'Nobody imports a host: it is given what it needs.')
const noMain = forbid(floor('main'), 'Imports only go down: what is shared knows no other floor.')
const onlyMainTypes = forbid(
  floor('main'),
  'The screens take only types from main, and ask it for the rest.',
  {
    allowTypeImports: true,
  },
)
const noRenderer = forbid(
  floor('renderer'),
  'Imports only go down: nothing but the screens knows the screens.',
)

export default defineConfig(
  globalIgnores(['out/', 'node_modules/', 'test-results/', 'playwright-report/', '.vite/', 'coverage/']),
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
      // Kysely's functions are taken out of their objects as its documentation does, and an interface may ask for a promise.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
      // The router is told to go elsewhere by throwing.
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allowThrowingUnknown: true,
          allow: [{ from: 'package', package: '@tanstack/router-core', name: 'Redirect' }],
        },
      ],
      // Handlers of events may be asynchronous: React and Electron ignore what they return.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },

  { files: ['src/shared/**/*.ts'], rules: imports(noNode, noElectron, noDriver, noMain, noRenderer) },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      ...imports(noNode, noElectron, noDriver, onlyMainTypes),
      // These two speak for the React compiler, which is not used, and take the `ref` of a form's field for a ref.
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
      // Tests read answers and send nonsense on purpose; what they expect of it is checked when they run.
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
