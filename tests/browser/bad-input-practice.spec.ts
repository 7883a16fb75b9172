import { expectError, expectSaved, openScreen } from '../support/screens'
import { expect, test } from './strict-page'

// The browser logs an error for each refused request.
test.use({ expectedErrors: [/the server responded with a status of (400|404|409)/] })

test.describe('the first start', () => {
  test.use({ started: false })

  test('shows an error at each missing name', async ({ page }) => {
    const practice = page.getByLabel('Practice name')
    const name = page.getByLabel('Your name for signatures')
    await name.fill('Alex Moreau')
    await page.getByRole('button', { name: 'Create practice' }).click()
    await expectError(practice, 'Enter the practice name')
    await expect(practice).toBeFocused()
    await expect(name).toHaveValue('Alex Moreau')
    await practice.fill('   ')
    await page.getByRole('button', { name: 'Create practice' }).click()
    await expectError(practice, 'Enter the practice name')
    await practice.fill('x'.repeat(201))
    await page.getByRole('button', { name: 'Create practice' }).click()
    await expectError(practice, 'Enter at most 200 characters')
    await practice.fill('Harbour Massage')
    await page.getByRole('button', { name: 'Create practice' }).click()
    await expect(page.getByRole('heading', { name: 'Needs another look' })).toBeVisible()
  })
})

test.describe('the settings', () => {
  test('require the names, and refuse a text file and a picture that is too big as the logo', async ({
    page,
  }) => {
    await test.step('require the names', async () => {
      await openScreen(page, '/settings/practice')
      await page.getByLabel('Practice name').fill('')
      await page.getByLabel('Credentials').fill('RMT')
      await expectSaved(page, 'Practice')
      await expectError(page.getByLabel('Practice name'), 'Enter the practice name')
      await expect(page.getByLabel('Credentials')).toHaveValue('RMT')
    })

    await test.step('refuse a text file and a picture that is too big as the logo', async () => {
      await openScreen(page, '/settings/practice')
      const chooseFile = async (file: { name: string; mimeType: string; buffer: Buffer }) => {
        const chooser = page.waitForEvent('filechooser')
        await page.getByRole('button', { name: 'Choose picture' }).click()
        await (await chooser).setFiles(file)
      }
      await chooseFile({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('not a picture') })
      await expect(page.getByText('Choose a PNG, JPEG or SVG picture')).toBeVisible()
      await expect(page.getByRole('img', { name: 'The logo' })).toBeHidden()
      await chooseFile({ name: 'big.png', mimeType: 'image/png', buffer: Buffer.alloc(400_000) })
      await expect(page.getByText('Choose a picture under 300 kB')).toBeVisible()
      const onePixelPng =
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
      await chooseFile({
        name: 'logo.png',
        mimeType: 'image/png',
        buffer: Buffer.from(onePixelPng, 'base64'),
      })
      await expect(page.getByRole('img', { name: 'The logo' })).toBeVisible()
      await expect(page.getByText('Choose a PNG, JPEG or SVG picture')).toBeHidden()
      await expectSaved(page, 'Practice')
      await page.reload()
      await expect(page.getByRole('img', { name: 'The logo' })).toBeVisible()
    })
  })
})

test('an unknown address shows an error', async ({ page }) => {
  await page.goto(new URL('/clients/999', page.url()).href)
  await expect(page.getByText('This is no longer in the record.')).toBeVisible()
  await page.goto(new URL('/nowhere', page.url()).href)
  await page.getByRole('link', { name: 'Go to the start page' }).click()
  await expect(page.getByRole('heading', { name: 'Needs another look' })).toBeVisible()
})
