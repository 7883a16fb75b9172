import { addClient, addVisit } from './arrange'
import { expect, test } from './strict-page'

test('a client page shows the newest visits first, and all of them on request', async ({ page, host }) => {
  const clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  for (let number = 1; number <= 45; number += 1) {
    const day = String(1 + (number % 28)).padStart(2, '0')
    await addVisit(page, clientId, { at: `2024-0${1 + Math.floor(number / 28)}-${day}T10:00` })
  }
  await page.goto(`${host.origin}/clients/${clientId}`)
  const cards = page.getByRole('main').getByRole('article')
  const moreButton = page.getByRole('button', { name: 'Show older visits' })
  await expect(cards).toHaveCount(20)
  await moreButton.click()
  await expect(cards).toHaveCount(40)
  await moreButton.click()
  await expect(cards).toHaveCount(45)
  await expect(moreButton).toHaveCount(0)
})
