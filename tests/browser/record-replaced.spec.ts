import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openTwoForms } from './arrange'
import { expect, test } from './strict-page'

// A refusal is a response with one of these statuses.
test.use({ expectedErrors: [/status of 4(09|12)/] })

test('when the record is deleted, every form keeps its text and says to copy it before the window is reloaded', async ({
  page,
  dataFolder,
}) => {
  const { second } = await openTwoForms(page)
  rmSync(join(dataFolder, 'practice.db'))

  await second.getByLabel('Subjective').fill('Burning beside the spine.')
  await expect(second.getByText(/^Draft not saved: Another program moved or changed/)).toContainText(
    'Copy your text, then reload the window',
  )
  // The record is stopped by then. The answer to each later save is another refusal.
  await page.getByRole('button', { name: 'Create client' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'The record is not open.' })).toContainText(
    'Copy any text that you typed. Then reload the window to see what can be done.',
  )
  await expect(page.getByLabel('First name')).toHaveValue('Noémie')
  await expect(second.getByLabel('Subjective')).toHaveValue('Burning beside the spine.')
})
