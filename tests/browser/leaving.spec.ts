import type { Page } from '@playwright/test'
import { openArea, choosePain, daysAgo, section, pickFirst, openScreen } from '../support/screens'
import { addClient, addComplaint, addVisit, callQuery, readVisits } from './arrange'
import { expect, test } from './strict-page'

let clientId: number
let complaintId: number

/** Opens the page of a new client with a complaint. */
async function openNewClient(page: Page) {
  clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  complaintId = await addComplaint(page, clientId)
  await openScreen(page, `/clients/${clientId}`)
}

const leaveDialog = (page: Page) => page.getByRole('dialog', { name: 'Leave without saving?' })

async function startVisit(page: Page) {
  await page.getByRole('link', { name: 'New visit' }).click()
  await page.getByLabel('Date and time: day').fill('31/')
  await choosePain(page, 'Before: Upper back pain, left', 7)
  await pickFirst(page, 'Add a tissue', 'rhomboid major')
  await section(page, 'Work').getByLabel('Note').fill('Ropy')
  await page.getByLabel('Subjective').fill('Burning beside the spine.')
}

async function expectStartedVisit(page: Page) {
  await expect(page.getByLabel('Date and time: day')).toHaveValue('31/')
  await expect(
    page
      .getByRole('radiogroup', { name: 'Before: Upper back pain, left' })
      .getByRole('radio', { name: '7', exact: true }),
  ).toBeChecked()
  await expect(section(page, 'Work').getByLabel('Note')).toHaveValue('Ropy')
  await expect(page.getByLabel('Subjective')).toHaveValue('Burning beside the spine.')
}

test('an unfinished visit is kept when the user leaves it or closes the window', async ({
  page,
  context,
}) => {
  await test.step('a link, going back and the palette leave an unfinished visit without a confirmation, and its draft is kept', async () => {
    await openNewClient(page)
    await startVisit(page)
    const visit = page.url()
    const waysToLeave: [string, () => Promise<unknown>][] = [
      ['a link', () => page.getByRole('link', { name: 'Settings' }).click()],
      ['the name of the client', () => page.getByRole('link', { name: 'Noémie Tremblay' }).click()],
      ['Finish later', () => page.getByRole('button', { name: 'Finish later' }).click()],
      ['going back', () => page.evaluate(() => history.back())],
      [
        'the palette',
        async () => {
          await page.keyboard.press('Control+k')
          await page.getByRole('textbox', { name: 'Find a client, a tissue or a command' }).fill('settings')
          await page.keyboard.press('Enter')
        },
      ],
    ]
    for (const [way, leave] of waysToLeave) {
      await test.step(way, async () => {
        // Leaves directly after a keystroke, which must still be saved.
        await page.getByLabel('Objective').fill(`Before ${way}`)
        await leave()
        await expect(page).not.toHaveURL(visit)
        await expect(leaveDialog(page)).toBeHidden()
        await openScreen(page, new URL(visit).pathname)
        await expectStartedVisit(page)
        await expect(page.getByLabel('Objective')).toHaveValue(`Before ${way}`)
      })
    }
  })

  await test.step('closing the window needs a confirmation if the note is too long to be sent while it closes', async () => {
    await openNewClient(page)
    await startVisit(page)
    const longText = 'Ropy beside the spine. '.repeat(3000)
    await page.getByLabel('Objective').fill(longText)
    const dialogEvent = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const dialog = await dialogEvent
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await expect(page.getByText(/^Draft saved/)).toBeVisible()
    expect(await callQuery(page, 'drafts.read', { clientId, visitId: null })).toMatchObject({
      form: { objective: longText },
    })
  })

  await test.step('closing the window directly after a keystroke keeps the input', async () => {
    await openNewClient(page)
    await startVisit(page)
    const visit = page.url()
    await page.getByLabel('Objective').fill('The last words')
    // Playwright does not wait for the unload events, so their requests may still be pending.
    const closed = page.waitForEvent('close')
    await page.close({ runBeforeUnload: true })
    await closed
    const newPage = await context.newPage()
    await expect(async () => {
      await newPage.goto(visit)
      await expectStartedVisit(newPage)
      await expect(newPage.getByLabel('Objective')).toHaveValue('The last words', { timeout: 1000 })
    }).toPass({ timeout: 15_000 })
  })
})

test('leaving a form without a draft needs a confirmation, and a save can be repeated', async ({ page }) => {
  await test.step('leaving keeps a draft of a long form without a confirmation; a wrong setting needs one', async () => {
    await openNewClient(page)
    const forms: [string, () => Promise<void>][] = [
      ['/clients/new', () => page.getByLabel('Last name').fill('Osei')],
      [`/clients/${clientId}/edit`, () => page.getByLabel('Occupation').fill('Bookkeeper')],
      [`/clients/${clientId}/complaints/new`, () => page.getByLabel('Goal').fill('Sleep')],
      [`/complaints/${complaintId}/edit`, () => page.getByLabel('Goal').fill('Sleep')],
      [`/complaints/${complaintId}/plan`, () => page.getByLabel('Home care').fill('Heat')],
      ['/settings/practice', () => page.getByLabel('Practice name').fill('')],
    ]
    for (const [path, fillField] of forms) {
      await test.step(path, async () => {
        await openScreen(page, path)
        await fillField()
        await page.getByRole('link', { name: 'Follow-up calls' }).click()
        if (path === '/settings/practice') {
          await expect(leaveDialog(page)).toBeVisible()
          await page.getByRole('button', { name: 'Discard changes' }).click()
        }
        await expect(page.getByRole('heading', { level: 1, name: 'Follow-up calls' })).toBeVisible()
      })
    }
    await openScreen(page, `/clients/${clientId}/edit`)
    await page.getByLabel('Occupation').focus()
    await openArea(page, 'Settings')
  })

  await test.step('leaving an unfinished outcome needs a confirmation', async () => {
    await openNewClient(page)
    await addVisit(page, clientId, {
      at: `${daysAgo(4).iso}T10:00`,
      complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
    })
    await openScreen(page, '/follow-ups')
    await page.getByRole('button', { name: 'Call Noémie Tremblay' }).click()
    await page.getByLabel('Reaction').fill('Sore for a day')
    await page.getByRole('link', { name: 'Settings' }).click()
    await expect(leaveDialog(page)).toBeVisible()
    await page.getByRole('button', { name: 'Stay here' }).click()
    await expect(page.getByLabel('Reaction')).toHaveValue('Sore for a day')
  })

  await test.step('saving can be repeated after a lost response', async () => {
    await openNewClient(page)
    await page.getByRole('link', { name: 'New visit' }).click()
    await page.getByLabel('Subjective').fill('Burning beside the spine.')
    await page.route(
      '**/rpc/visits.create**',
      (route) => route.fulfill({ status: 200, body: 'not an answer' }),
      { times: 1 },
    )
    await page.getByRole('button', { name: 'Save visit' }).click()
    await expect(page.getByText('Not saved', { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save visit' })).toBeEnabled()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Visit saved')).toBeVisible()
    const visits = await readVisits<{ subjective: string }>(page, clientId)
    expect(visits.map((visit) => visit.subjective)).toEqual(['Burning beside the spine.'])
  })
})

test.describe('when the host is stopped', () => {
  test.use({ expectedErrors: [/net::ERR_/] })

  test('neither the draft nor the visit can be saved: the input stays, and leaving needs a confirmation', async ({
    page,
    host,
  }) => {
    await openNewClient(page)
    await page.getByRole('link', { name: 'New visit' }).click()
    await expect(page.getByLabel('Subjective')).toBeVisible()
    await host.stop()
    await page.getByLabel('Subjective').fill('Burning beside the spine.')

    await test.step('a visit whose draft cannot be saved shows an error, and leaving it needs a confirmation', async () => {
      await expect(page.getByText('Draft not saved: Elsewhere does not respond')).toBeVisible()
      // The start screen needs no other file from the host.
      await page.getByRole('link', { name: /^Needs another look/ }).click()
      await expect(leaveDialog(page)).toBeVisible()
      await expect(page.getByRole('button', { name: 'Stay here' })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page.getByLabel('Subjective')).toHaveValue('Burning beside the spine.')
      const dialogEvent = page.waitForEvent('dialog')
      void page.close({ runBeforeUnload: true })
      const dialog = await dialogEvent
      expect(dialog.type()).toBe('beforeunload')
      await dialog.dismiss()
    })

    await test.step('saving shows an error, and the input stays until it can be saved', async () => {
      await page.getByRole('button', { name: 'Save visit' }).click()
      await expect(page.getByText('Not saved', { exact: true })).toBeVisible()
      await expect(page.getByText(/^Elsewhere does not respond\. .*Your text is still here\.$/)).toBeVisible()
      await expect(page.getByLabel('Subjective')).toHaveValue('Burning beside the spine.')
      await expect(page.getByRole('button', { name: 'Save visit' })).toBeEnabled()
    })

    await test.step('the input can be discarded', async () => {
      await page.getByRole('link', { name: /^Needs another look/ }).click()
      await page.getByRole('button', { name: 'Discard changes' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Needs another look' })).toBeVisible()
    })
  })
})
