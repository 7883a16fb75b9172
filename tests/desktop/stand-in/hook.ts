// Loaded before the program: `electron` is the stand-in, as it is Electron itself in a desktop program.
import './electron-version.ts'
import { registerHooks } from 'node:module'

const standIn = new URL('./electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
