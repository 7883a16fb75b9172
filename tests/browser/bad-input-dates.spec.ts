import { dateError, dateTimeError, expectError, daysAgo, section, openScreen } from '../support/screens'
import { addClient, addComplaint, addVisit } from './arrange'
import { expect, test } from './strict-page'

// The browser logs an error for each refused request.
test.use({ expectedErrors: [/the server responded with a status of (400|404|409)/] })

test.describe('an invalid date shows an error when its field loses the focus', () => {
  test('in each form, and an empty date shows none', async ({ page }) => {
    await test.step('in a client, where an empty date shows no error', async () => {
      await openScreen(page, '/clients/new')
      const dateOfBirth = page.getByLabel('Date of birth')
      await dateOfBirth.press('Tab')
      await expect(page.getByLabel('Occupation')).toBeFocused()
      await expect(dateOfBirth).not.toHaveAttribute('aria-invalid', 'true')
      await dateOfBirth.fill('31/02/2020')
      await expect(dateOfBirth).not.toHaveAttribute('aria-invalid', 'true')
      await dateOfBirth.press('Tab')
      await expectError(dateOfBirth, dateError)
      await expect(dateOfBirth).toHaveValue('31/02/2020')
      await expect(page.getByLabel('Occupation')).toBeFocused()
      // The other fields are not validated yet.
      await expect(page.getByLabel('First name')).not.toHaveAttribute('aria-invalid', 'true')
      await dateOfBirth.fill('28/02/2020')
      await expect(dateOfBirth).not.toHaveAttribute('aria-invalid', 'true')
      await page.getByLabel('Consent date').fill(daysAgo(-2).typed)
      await page.getByLabel('Occupation').focus()
      await expectError(page.getByLabel('Consent date'), 'Enter a date that is not in the future')
      await page.getByLabel('Consent date').fill('')
      await expect(page.getByLabel('Consent date')).not.toHaveAttribute('aria-invalid', 'true')
    })

    await test.step('in a complaint and in a plan', async () => {
      const clientId = await addClient(page, { firstName: 'Noémie' })
      const complaintId = await addComplaint(page, clientId)
      for (const [path, label] of [
        [`/clients/${clientId}/complaints/new`, 'Onset date'],
        [`/complaints/${complaintId}/plan`, 'Review date'],
      ] as const) {
        await openScreen(page, path)
        await page.getByLabel(label).fill('30/02/2026')
        await page.getByLabel(label).press('Tab')
        await expectError(page.getByLabel(label), dateError)
        await page.getByLabel(label).fill('yesterday')
        await expect(page.getByLabel(label)).not.toHaveAttribute('aria-invalid', 'true')
      }
    })

    await test.step('in a visit, for the date and the time, and the valid one of the two is kept', async () => {
      const clientId = await addClient(page, { firstName: 'Noémie' })
      await openScreen(page, `/clients/${clientId}/visits/new`)
      const [day, time] = [page.getByLabel('Date and time: day'), page.getByLabel('Date and time: time')]
      await day.fill('31/02/2026')
      await day.press('Tab')
      await expectError(day, dateTimeError)
      await day.fill(daysAgo(2).typed)
      await expect(day).not.toHaveAttribute('aria-invalid', 'true')
      await time.fill('25:10')
      await time.press('Tab')
      await expectError(time, dateTimeError)
      await expect(time).toHaveValue('25:10')
      await expect(day).toHaveValue(daysAgo(2).typed)
      await time.fill('9.10')
      await expect(time).not.toHaveAttribute('aria-invalid', 'true')
    })

    await test.step('in an outcome form', async () => {
      const clientId = await addClient(page, { firstName: 'Noémie', phone: '030 123' })
      const complaintId = await addComplaint(page, clientId)
      await addVisit(page, clientId, {
        at: `${daysAgo(4).iso}T10:00`,
        complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
      })
      await openScreen(page, '/follow-ups')
      await page.getByRole('button', { name: 'Call Noémie' }).click()
      const askedOn = page.getByLabel('Asked on: day')
      await askedOn.fill('the other day')
      await askedOn.press('Tab')
      await expectError(askedOn, dateTimeError)
      await askedOn.fill(daysAgo(1).typed)
      await expect(askedOn).not.toHaveAttribute('aria-invalid', 'true')
    })
  })

  test('when a button is pressed, and the button still works', async ({ page }) => {
    await page.clock.install()
    const clientId = await addClient(page, { firstName: 'Noémie' })
    await page.goto(new URL(`/clients/${clientId}/visits/new`, page.url()).href)
    await page.getByLabel('Date and time: day').fill('31/02/2026')
    const assessment = page.getByRole('radio', { name: 'assessment' })
    // The mouse button stays down for a moment. The page must not move until it is released.
    const button = section(page, 'This visit').getByText('assessment', { exact: true })
    const box = (await button.boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    // Waits until delayed changes of the screen are done.
    await page.clock.runFor(1000)
    await expect(page.getByLabel('Date and time: day')).not.toHaveAttribute('aria-invalid', 'true')
    await page.mouse.up()
    await expect(assessment).toBeChecked()
    await expectError(page.getByLabel('Date and time: day'), dateTimeError)
  })
})

test('a date to come is read forward, a birth backward, and a year alone stays a year', async ({ page }) => {
  const clientId = await addClient(page, { firstName: 'Noémie' })
  const complaintId = await addComplaint(page, clientId)
  const thisYear = Number(daysAgo(0).iso.slice(0, 4))
  const two = String(thisYear + 1).slice(2)

  await openScreen(page, `/complaints/${complaintId}/plan`)
  const review = page.getByLabel('Review date')
  await review.fill(`15/01/${two}`)
  await review.press('Tab')
  await expect(review).toHaveValue(`15/01/${thisYear + 1}`)
  await review.fill('in 4 weeks')
  await review.press('Tab')
  await expect(review).toHaveValue(daysAgo(-28).typed)

  await openScreen(page, `/clients/${clientId}/edit`)
  const birth = page.getByLabel('Date of birth')
  await birth.fill(`15/01/${two}`)
  await birth.press('Tab')
  await expect(birth).toHaveValue(`15/01/${thisYear - 99}`)
  await page.getByLabel('Consent date').fill(`15/01/${two}`)
  await page.getByLabel('Consent date').press('Tab')
  await expectError(page.getByLabel('Consent date'), 'Enter a date that is not in the future')
  await page.getByLabel('Consent date').fill('')
  await birth.fill('1980')
  await page.getByRole('button', { name: 'Save', exact: false }).last().click()
  await expect(page.getByText(`about ${thisYear - 1980} years, born 1980`)).toBeVisible()
})
