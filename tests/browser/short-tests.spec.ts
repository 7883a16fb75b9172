import { daysAgo, section } from '../support/screens'
import { addClient, addComplaint, addVisit, readVisits, sampleClient } from './arrange'
import { axeViolations } from './axe'
import { expect, test } from './strict-page'

test('short tests are offered after short relief, kept with the visit, and printed in a letter', async ({
  page,
  host,
}) => {
  const clientId = await addClient(page, {
    firstName: 'Noémie',
    precautions: { answers: [], askedOn: daysAgo(0).iso },
  })
  const complaintId = await addComplaint(page, clientId, {
    title: 'Back of the thigh',
    regions: [{ region: 'back-of-thigh', side: 'left' }],
    redFlagsAskedOn: daysAgo(0).iso,
  })
  for (const days of [20, 10]) {
    await addVisit(page, clientId, {
      at: `${daysAgo(days).iso}T10:00`,
      complaints: [
        { complaintId, painBefore: 7, painAfter: 7, radiation: 'to the hand or foot', screens: {} },
      ],
    })
  }

  await test.step('a result is one press, and the advice changes at once', async () => {
    await page.goto(`${host.origin}/clients/${clientId}/visits/new?complaintId=${complaintId}&start=checks`)
    const tests = section(page, 'Short tests')
    const result = (name: string, value: string) =>
      tests
        .getByRole('radiogroup', { name: `${name}: Back of the thigh` })
        .getByRole('radio', { name: value })
    await expect(tests.getByRole('listitem')).toHaveCount(3)
    await tests.getByRole('button', { name: /^How to do it \(Slump test\)/ }).click()
    await expect(tests.getByText('Familiar leg pain that eases when the head rises.')).toBeVisible()
    expect(await axeViolations(page)).toEqual([])
    await result('Slump test', 'Positive').check()
    await tests.getByRole('button', { name: 'More tests' }).click()
    await result('Straight leg raise', 'Positive').check()
    await expect(page.getByText('Probably not a muscle: refer to a doctor')).toBeVisible()
  })

  await test.step('the visit keeps the results', async () => {
    await page.getByRole('button', { name: 'Save visit' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Noémie' })).toBeVisible()
    const [visit] = await readVisits<{ id: number }>(page, clientId)
    await page.goto(`${host.origin}/visits/${visit!.id}`)
    await expect(section(page, 'Short tests')).toContainText(
      'Slump test: positive, Straight leg raise: positive',
    )
  })

  await test.step('the complaint asks for a doctor, and L prints the letter', async () => {
    await page.goto(`${host.origin}/complaints/${complaintId}`)
    await expect(
      page.getByRole('button', { name: /^Probably not a muscle: refer to a doctor/ }),
    ).toBeVisible()
    await expect(page.locator('[data-line]')).toHaveCount(0)
    await page.keyboard.press('l')
    const letter = page.getByRole('main')
    await expect(letter.getByRole('heading', { level: 1, name: 'Letter to the doctor' })).toBeVisible()
    await expect(letter).toContainText('Please examine whether the cause is a nerve root at the spine')
    await expect(letter).toContainText('Slump test: positive')
    await expect(letter).toContainText('It runs down an arm or leg.')
    expect(await axeViolations(page)).toEqual([])
  })
})

test.describe('a complaint of the sample that is perhaps not a muscle', () => {
  test.use({ sample: true })

  test('with nerve signs, the tests come before the muscles on every page', async ({ page, host }) => {
    const { complaintId, clientId } = await sampleClient(page, 'Isabelle')
    await page.goto(`${host.origin}/`)
    await expect(page.getByRole('listitem').filter({ hasText: 'Isabelle' })).toContainText(
      'Nerve signs: 3 tests first',
    )
    await page.goto(`${host.origin}/complaints/${complaintId}`)
    const answer = section(page, 'Next visit')
    await expect(answer.getByRole('heading').first()).toHaveText(/^Nerve signs: 3 tests first/)
    await expect(answer.getByRole('heading', { name: 'Then consider checking' })).toBeVisible()
    await page.goto(`${host.origin}/complaints/${complaintId}/picture`)
    await expect(page.getByText('Nerve signs: 3 tests first. Then:')).toBeVisible()
    await page.goto(`${host.origin}/clients/${clientId}/visits/new?complaintId=${complaintId}&start=checks`)
    await page.locator('[data-pain-before]').first().locator('input').first().focus()
    await page.keyboard.press('Enter')
    await expect(section(page, 'Short tests').getByRole('radio').first()).toBeFocused()
  })

  test('shows short tests in place of muscles, and can be marked as referred', async ({ page, host }) => {
    const { complaintId } = await sampleClient(page, 'Priya')
    await page.goto(`${host.origin}/complaints/${complaintId}`)
    const answer = section(page, 'Next visit')
    await expect(answer.getByRole('heading', { name: 'Short tests' })).toBeVisible()
    await expect(answer.locator('[data-line]')).toHaveCount(0)
    await expect(answer.getByRole('button', { name: /^Red flags .+ Ask again\.$/ })).toBeVisible()
    await expect(answer.getByRole('link', { name: /^Start visit with these 3 tests/ })).toBeVisible()
    await page.keyboard.press('1')
    await expect(answer.getByText('Not with')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('r')
    await answer.getByRole('link', { name: 'Mark as referred' }).click()
    await expect(page.getByLabel('Status')).toHaveValue('referred on')
  })
})
