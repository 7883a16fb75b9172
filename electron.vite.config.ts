import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { dependencies } from './package.json'

const layer = (name: string) => fileURLToPath(new URL(`./src/${name}`, import.meta.url))
const shared = { '@shared': layer('shared') }

/** The build lists the licences of the libraries that it bundles. scripts/notices.mjs reads the lists. */
const license = { fileName: '.vite/licences.json' }

/**
 * Every screen's address is answered with the same page, and addresses have several parts, so the page must name its files from the
 * root. electron-vite sets a relative base for pages opened from a file; this plugin runs later and sets it back.
 */
const filesFromTheRoot: Plugin = {
  name: 'files-from-the-root',
  enforce: 'post',
  config: () => ({ base: '/' }),
}

export default defineConfig({
  main: {
    resolve: { alias: { ...shared, '@main': layer('main') } },
    build: {
      outDir: 'out/main',
      license,
      // A program of few files starts in a third of the time. The driver is native.
      externalizeDeps: { exclude: Object.keys(dependencies).filter((name) => name !== 'better-sqlite3') },
      rollupOptions: {
        input: {
          electron: layer('main/electron/main.ts'),
          browser: layer('main/browser/main.ts'),
          // Both hosts start it as a process of its own.
          backups: layer('main/backups/program.ts'),
          // The tests start many hosts in one process.
          serve: layer('main/browser/serve.ts'),
        },
      },
    },
  },
  renderer: {
    root: layer('renderer'),
    publicDir: fileURLToPath(new URL('./resources/public', import.meta.url)),
    resolve: { alias: { ...shared, '@renderer': layer('renderer') } },
    plugins: [react(), filesFromTheRoot],
    build: {
      outDir: 'out/renderer',
      license,
      minify: true,
      // One file, so that the order of the rules does not depend on which screens have been opened.
      cssCodeSplit: false,
      // scripts/bundle-size.mjs reads it.
      manifest: true,
      // Fonts stay files of their own: the content security policy allows no data: fonts.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: layer('renderer/index.html'),
        // Without groups, each module that several screens share becomes a file of its own: 150 small requests.
        output: {
          // Groups would otherwise change the order in which modules run.
          strictExecutionOrder: true,
          // Without this, the name of a shared file lists every screen that uses it.
          chunkFileNames: 'assets/[hash].js',
          assetFileNames: ({ names: [name = ''] }) =>
            name.endsWith('.css') ? 'assets/[hash][extname]' : 'assets/[name]-[hash][extname]',
          codeSplitting: {
            groups: [
              { name: 'mantine', tags: ['$initial'], test: /node_modules\/@mantine/, priority: 2 },
              { name: 'libraries', tags: ['$initial'], test: /node_modules/, priority: 1 },
              { name: 'first-screen', tags: ['$initial'] },
              { name: 'screens', entriesAware: true, entriesAwareMergeThreshold: 60_000 },
            ],
          },
        },
      },
    },
  },
})
