import type { Page } from '@playwright/test'
import { openScreen } from '../support/screens'
import { addClient, addComplaint, openPractice, sampleClient } from './arrange'
import { test as sampleTest } from './shared-sample'
import { expect, test } from './strict-page'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Find a client, a tissue or a command' })
const results = (page: Page) => palette(page).getByRole('button')

test.describe('the palette', () => {
  const openPalette = async (page: Page) => {
    await openPractice(page)
    await page.keyboard.press('Control+k')
    await expect(palette(page).getByRole('textbox')).toBeFocused()
  }

  const addTwoClients = async (page: Page) => {
    await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay', phone: '+1 (555) 019-9' })
    await addClient(page, { firstName: 'Łukasz', lastName: 'Brandt', email: 'brandt@example.com' })
  }

  test('finds a client, moves with the arrows, opens from the main menu and closes with Escape', async ({
    page,
  }) => {
    await addTwoClients(page)
    await test.step('finds a client by any part of the name, without accents, by phone and by e-mail', async () => {
      await openPalette(page)
      for (const [typed, name] of [
        ['embl', 'Noémie Tremblay'],
        ['lukasz', 'Łukasz Brandt'],
        ['555 01', 'Noémie Tremblay'],
        ['brandt@', 'Łukasz Brandt'],
        ['tremblay no', 'Noémie Tremblay'],
      ] as const) {
        await test.step(typed, async () => {
          await page.keyboard.type(typed)
          await expect(results(page).first()).toContainText(name)
          await page.keyboard.press('Enter')
          await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
          await expect(palette(page)).toBeHidden()
          await page.keyboard.press('Control+k')
          await expect(palette(page).getByRole('textbox')).toBeFocused()
        })
      }
    })

    await test.step('moves with the arrows, offers a new client, and says when nothing is found', async () => {
      await openPalette(page)
      await page.keyboard.type('set')
      await expect(results(page).first()).toContainText('Settings')
      await page.keyboard.press('ArrowDown')
      await expect(results(page).nth(1)).toHaveAttribute('data-selected', 'true')
      await page.keyboard.press('Enter')
      await expect(page.getByLabel('First name')).toHaveValue('set')
    })

    await test.step('also opens from the main menu', async () => {
      await openPalette(page)
      await page.keyboard.press('Escape')
      await expect(palette(page)).toBeHidden()
      await page.getByRole('button', { name: /^Find/ }).click()
      await expect(palette(page).getByRole('textbox')).toBeFocused()
    })

    await test.step('closes with Escape, returns the focus, and is empty the next time', async () => {
      await openPalette(page)
      await page.keyboard.press('Escape')
      await openScreen(page, '/clients')
      const search = page.getByLabel('Find a client')
      await expect(search).toBeFocused()
      await page.keyboard.press('Control+k')
      await expect(palette(page).getByRole('textbox')).toBeFocused()
      await page.keyboard.type('zzz')
      await page.keyboard.press('Escape')
      await expect(palette(page)).toBeHidden()
      await expect(search).toBeFocused()
      await page.keyboard.press('Control+k')
      await expect(palette(page).getByRole('textbox')).toHaveValue('')
    })
  })
})

test('the keyboard reaches the content, menus and confirmations, and selects the pain', async ({ page }) => {
  await test.step('the first Tab stop skips the main menu, and Enter moves to the screen', async () => {
    await openPractice(page)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Skip to content' })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
  })

  await test.step('every way to another screen moves the focus to that screen', async () => {
    const clientId = await addClient(page, { firstName: 'Noémie' })
    await addComplaint(page, clientId)
    await openScreen(page, '/clients')
    const isFocusInMain = () =>
      page.getByRole('main').evaluate((main) => main.contains(document.activeElement))
    await expect(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible()
    await page.getByRole('link', { name: 'Settings' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    await expect.poll(isFocusInMain).toBe(true)
    await page.getByRole('link', { name: 'Clients' }).press('Enter')
    await expect(page.getByLabel('Find a client')).toBeFocused()
    await page.getByRole('link', { name: 'Noémie' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Noémie' })).toBeVisible()
    await expect.poll(isFocusInMain).toBe(true)
    await page.getByRole('link', { name: 'New complaint' }).press('Enter')
    await expect(page.getByRole('textbox', { name: 'Complaint' })).toBeFocused()
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: 'Noémie' })).toBeVisible()
    await expect.poll(isFocusInMain).toBe(true)
  })

  await test.step('a menu takes the focus, and the arrows move in it', async () => {
    const clientId = await addClient(page, { firstName: 'Noémie' })
    await openScreen(page, `/clients/${clientId}`)
    const moreButton = page.getByRole('button', { name: 'More actions' })
    await moreButton.press('Enter')
    await expect(page.getByRole('menu')).toBeVisible()
    await expect(page.getByRole('menuitem').nth(0)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('menuitem').nth(1)).toBeFocused()
  })

  await test.step('a digit selects the pain, X or 1 and 0 select ten, the arrows change it and Delete clears it', async () => {
    const clientId = await addClient(page, { firstName: 'Noémie' })
    await openScreen(page, `/clients/${clientId}/complaints/new`)
    const pain = page.getByRole('radiogroup', { name: 'Pain at the start, 0 to 10' })
    const checkedRadio = pain.getByRole('radio', { checked: true })
    await pain.getByRole('radio', { checked: true }).focus()
    for (const [keys, name] of [
      [['7'], '7'],
      [['1', '0'], '10'],
      [['ArrowLeft'], '9'],
      [['Delete'], 'Not asked'],
      [['0'], '0'],
      [['x'], '10'],
    ] as const) {
      for (const key of keys) await page.keyboard.press(key)
      await expect(checkedRadio).toHaveAccessibleName(name)
      await expect(checkedRadio).toBeFocused()
    }
  })
})

test.describe('a dialog over a form', () => {
  const openChangedForm = async (page: Page) => {
    await openScreen(page, '/anatomy/new')
    await nameField(page).fill('Own ligament')
  }
  const nameField = (page: Page) => page.getByLabel(/^Name/)

  test('returns the focus when it closes, and does not take it afterwards', async ({ page }) => {
    await test.step('does not take the focus after it is closed', async () => {
      await openChangedForm(page)
      const name = nameField(page)
      for (const [opener, openKey] of [
        [page.getByRole('link', { name: 'Settings' }), 'Enter'],
        [name, 'Control+k'],
      ] as const) {
        await opener.focus()
        const escape = await pressEscapeOnceOpen(page)
        await page.keyboard.press(openKey)
        await escape.evaluate(({ pressed }) => pressed)
        await expect(page.getByRole('dialog')).toBeHidden()
        await expect(opener).toBeFocused()
      }
    })

    await test.step('returns the focus when Escape closes it, also on a slow computer', async () => {
      await openChangedForm(page)
      const session = await page.context().newCDPSession(page)
      await session.send('Emulation.setCPUThrottlingRate', { rate: 10 })
      const link = page.getByRole('link', { name: 'Settings' })
      for (const waitsForFocus of [false, false, true]) {
        await link.press('Enter')
        await expect(page.getByRole('dialog')).toBeVisible()
        if (waitsForFocus) await expect(page.getByRole('button', { name: 'Stay here' })).toBeFocused()
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toBeHidden()
        await expect(link).toBeFocused()
      }
    })
  })
})

/** Presses Escape as soon as a dialog is on the page, before its timers run. */
const pressEscapeOnceOpen = (page: Page) =>
  page.evaluateHandle(() => {
    const escape = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
    const pressed = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector('[role=dialog]')) return
        observer.disconnect()
        document.activeElement!.dispatchEvent(escape())
        resolve()
      })
      observer.observe(document.body, { childList: true, subtree: true })
    })
    return { pressed }
  })

for (const scheme of ['light', 'dark'] as const) {
  sampleTest(`the focus is visible at every Tab stop, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    const { clientId, complaintId } = await sampleClient(page, 'Marisol')
    for (const path of [
      '/needs-another-look',
      `/clients/${clientId}`,
      `/complaints/${complaintId}`,
      `/clients/${clientId}/visits/new`,
      `/complaints/${complaintId}/plan`,
      '/settings/practice',
    ]) {
      await openScreen(page, path)
      await expect(page.getByRole('heading').first()).toBeVisible()
      const invisibleStops: string[] = []
      for (let stop = 0; stop < 25; stop += 1) {
        const before = await readStyles(page)
        await page.keyboard.press('Tab')
        const invisibleStop = await describeInvisibleFocus(page, before)
        if (invisibleStop) invisibleStops.push(invisibleStop)
      }
      expect(invisibleStops, path).toEqual([])
    }
  })
}

/** Reads the style of each focusable element, by its position in the page. */
const readStyles = (page: Page) =>
  page.evaluate(() => {
    const describeStyle = (element: Element | null) => {
      if (!element) return ''
      const style = getComputedStyle(element)
      const { outlineStyle, outlineWidth, outlineColor, borderTopColor, boxShadow, backgroundColor } = style
      return [
        outlineStyle === 'none' ? '' : outlineStyle + outlineWidth + outlineColor,
        borderTopColor,
        boxShadow,
        backgroundColor,
        // A shape of the body chart has no box, so its stroke shows the focus.
        element instanceof SVGElement ? style.stroke + style.strokeWidth : '',
      ].join(' ')
    }
    const styles: Record<number, string> = {}
    const focusedElement = document.activeElement
    document
      .querySelectorAll('a, button, input, select, textarea, summary, [tabindex]')
      .forEach((element, index) => {
        // A time input has several Tab stops inside, so the focus stays on the same element.
        styles[index] =
          element === focusedElement
            ? ''
            : [element, element.parentElement, element.nextElementSibling, element.closest('li')]
                .map(describeStyle)
                .join('|')
      })
    return styles
  })

/** Describes the focused element if it is out of view or has the same style as without focus. */
const describeInvisibleFocus = (page: Page, before: Record<number, string>) =>
  page.evaluate(async (before) => {
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
    const describeStyle = (element: Element | null) => {
      if (!element) return ''
      const { outlineStyle, outlineWidth, outlineColor, borderTopColor, boxShadow, backgroundColor } =
        getComputedStyle(element)
      return [
        outlineStyle === 'none' ? '' : outlineStyle + outlineWidth + outlineColor,
        borderTopColor,
        boxShadow,
        backgroundColor,
      ].join(' ')
    }
    const element = document.activeElement
    if (!element || element === document.body) return null
    const all = [...document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]')]
    const box = (element.closest('label') ?? element).getBoundingClientRect()
    const isInView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
    const isMarked =
      [element, element.parentElement, element.nextElementSibling, element.closest('li')]
        .map(describeStyle)
        .join('|') !== before[all.indexOf(element)]
    return isInView && isMarked
      ? null
      : `${isInView ? 'not marked' : 'out of sight'}: ${element.outerHTML.slice(0, 200)}`
  }, before)
