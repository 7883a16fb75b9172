import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const floor = (name: string) => fileURLToPath(new URL(`./src/${name}`, import.meta.url))
const shared = { '@shared': floor('shared') }

/**
 * Screens have addresses of several parts, and each of them is served the same page, so its files need addresses from
 * the root. electron-vite sets relative ones for pages opened from a file; this has the last word.
 */
const filesFromTheRoot: Plugin = {
  name: 'files-from-the-root',
  enforce: 'post',
  config: () => ({ base: '/' }),
}

export default defineConfig({
  main: {
    resolve: { alias: { ...shared, '@main': floor('main') } },
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: { electron: floor('main/electron/main.ts'), browser: floor('main/browser/main.ts') },
      },
    },
  },
  renderer: {
    root: floor('renderer'),
    resolve: { alias: { ...shared, '@renderer': floor('renderer') } },
    plugins: [react(), filesFromTheRoot],
    build: {
      outDir: 'out/renderer',
      minify: true,
      // Fonts and pictures stay files of their own: the content security policy allows no data: fonts.
      assetsInlineLimit: 0,
      rollupOptions: { input: floor('renderer/index.html') },
    },
  },
})
