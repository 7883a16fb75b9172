import { addClient, addComplaint } from './arrange'
import { expect, test } from './strict-page'

declare global {
  interface Window {
    formRenders: number
  }
}

interface Fiber {
  tag: number
  flags: number
  stateNode: unknown
  child: Fiber | null
  sibling: Fiber | null
  return: Fiber | null
}

/**
 * Counts in `window.formRenders` how often React renders the component of the form. React calls the hook of its
 * developer tools after each commit, also in a production build.
 */
function countFormRenders(): void {
  const FUNCTION_COMPONENT = 0
  const HOST_COMPONENT = 5
  const PERFORMED_WORK = 1
  let lastRendered: Fiber | null = null
  window.formRenders = 0

  function formFiber(start: Fiber): Fiber | null {
    for (let fiber: Fiber | null = start; fiber; fiber = fiber.sibling) {
      if (fiber.tag === HOST_COMPONENT && fiber.stateNode instanceof HTMLFormElement) return fiber
      const inside = fiber.child && formFiber(fiber.child)
      if (inside) return inside
    }
    return null
  }

  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberUnmount: () => {},
      onPostCommitFiberRoot: () => {},
      onCommitFiberRoot: (_renderer: number, root: { current: Fiber }) => {
        let component = formFiber(root.current)?.return ?? null
        while (component && component.tag !== FUNCTION_COMPONENT) component = component.return
        // If React skipped a component, its fiber is the same as before or has no flag for performed work.
        if (component && component !== lastRendered && component.flags & PERFORMED_WORK)
          window.formRenders += 1
        lastRendered = component
      },
    },
  })
}

test('typing and saving a draft do not render the form again', async ({ page, host }) => {
  const clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  await addComplaint(page, clientId)
  await page.addInitScript(countFormRenders)
  await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
  const subjective = page.getByLabel('Subjective')
  await subjective.pressSequentially('Burning')
  await expect(page.getByText(/^Draft saved/)).toBeVisible()
  const countRenders = () => page.evaluate(() => window.formRenders)
  expect(await countRenders(), 'the hook counts').toBeGreaterThan(0)

  const before = await countRenders()
  // "Not saved yet" is shown for half a second, which a slow computer can miss.
  const saved = page.waitForResponse((response) => response.url().includes('/rpc/drafts.save'))
  await subjective.pressSequentially('x'.repeat(50), { delay: 30 })
  await saved
  await expect(page.getByText(/^Draft saved/)).toBeVisible()
  expect(await countRenders()).toBe(before)

  // A change that the form shows renders it.
  await page.getByRole('checkbox').first().click()
  await expect.poll(countRenders).toBeGreaterThan(before)
})
