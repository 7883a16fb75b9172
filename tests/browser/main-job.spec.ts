import { DesktopProgram } from '../desktop/desktop-program'
import { playMainJob } from '../support/main-job'
import { expect, routeTo, test } from './desktop-page'

test.use({ started: false })

// `npm run test:electron` plays the same job where Electron's runtime is installed.
test('the main job of the desktop program, with a second start', async ({ page, program, host, context }) => {
  test.setTimeout(240_000)
  const starts: DesktopProgram[] = []
  await playMainJob(async () => {
    const isFirst = starts.length === 0
    const running = isFirst ? program : await DesktopProgram.start({ home: program.home })
    starts.push(running)
    if (!isFirst) {
      await routeTo(running, context)
      await page.goto(host.link)
    }
    return {
      page,
      async close() {
        // Playwright cannot pass on what a page sends while it closes. closing.test.ts shows that the program takes it.
        const draft = () => running.query('drafts.read', { clientId: 1, visitId: null })
        await expect.poll(async () => JSON.stringify(await draft())).toContain('lev sc')
        await page.goto('about:blank')
        await running.ask('closeWindow')
        await running.exited()
      },
    }
  })
})
