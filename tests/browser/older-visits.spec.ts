import type { Locator } from '@playwright/test'
import { section } from '../support/screens'
import { addClient, addComplaint, addVisit } from './arrange'
import { expect, test } from './strict-page'

test('a client page and a complaint page show the newest visits first, and all of them on request', async ({
  page,
  host,
}) => {
  const clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  const complaintId = await addComplaint(page, clientId)
  const complaints = [{ complaintId, painBefore: 6, painAfter: 3, radiation: null, screens: {} }]
  for (let number = 1; number <= 45; number += 1) {
    const day = String(1 + (number % 28)).padStart(2, '0')
    await addVisit(page, clientId, { at: `2024-0${1 + Math.floor(number / 28)}-${day}T10:00`, complaints })
  }
  const showOlder = page.getByRole('button', { name: 'Show older visits' })
  const expectAll = async (cards: Locator) => {
    await expect(cards).toHaveCount(20)
    await showOlder.click()
    await expect(cards).toHaveCount(40)
    await showOlder.click()
    await expect(cards).toHaveCount(45)
    await expect(showOlder).toHaveCount(0)
  }
  await page.goto(`${host.origin}/clients/${clientId}`)
  await expectAll(section(page, 'Visits').getByRole('article'))
  await page.goto(`${host.origin}/complaints/${complaintId}`)
  await page.getByRole('button', { name: /^Visits 45, last/ }).click()
  await expectAll(section(page, 'Visits').getByRole('article'))
})
