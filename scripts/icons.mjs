import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser, sandboxArguments } from './find-browser.mjs'
import { icnsFile, icoFile } from './icon-files.mjs'
import { root } from './paths.mjs'

// Makes the icon files in resources/ from resources/public/icon.svg. Run `npm run icons` after changing the SVG, and commit what it
// wrote. It draws with an installed Chrome, Chromium or Edge.

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

/**
 * @param {string} svg
 * @returns {Promise<import('./icon-files.mjs').Png[]>}
 */
async function draw(svg) {
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    chromiumSandbox: sandboxArguments().length === 0,
  })
  try {
    const page = await browser.newPage()
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`,
    )
    const pngs = []
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size })
      pngs.push({ size, content: await page.screenshot({ omitBackground: true }) })
    }
    return pngs
  } finally {
    await browser.close()
  }
}

const resources = join(root, 'resources')
const pngs = await draw(readFileSync(join(resources, 'public', 'icon.svg'), 'utf8'))

mkdirSync(join(resources, 'icons'), { recursive: true })
for (const { size, content } of pngs) {
  writeFileSync(join(resources, 'icons', `${size}x${size}.png`), content)
}
writeFileSync(join(resources, 'icon.ico'), icoFile(pngs.filter(({ size }) => size <= 256)))
writeFileSync(join(resources, 'icon.icns'), icnsFile(pngs))
console.log(`Wrote the icon in ${sizes.length} sizes, icon.ico and icon.icns to ${resources}`)
