import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { fileURLToPath } from 'node:url'

const floor = (name: string) => fileURLToPath(new URL(`./src/${name}`, import.meta.url))
const shared = { '@shared': floor('shared') }

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
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      // Fonts and pictures stay files of their own: the content security policy allows no data: fonts.
      assetsInlineLimit: 0,
      rollupOptions: { input: floor('renderer/index.html') },
    },
  },
})
