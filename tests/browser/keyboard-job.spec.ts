import { daysAgo, section, typeAhead } from '../support/screens'
import { KeystrokeCounter } from './keystroke-counter'
import { expect, test } from './strict-page'

const complaint = 'Upper back pain, left'
const days = [daysAgo(30), daysAgo(20), daysAgo(10)] as const

test.use({ started: false })

test('the keyboard alone is enough from the first start to the printed plan', async ({ page }) => {
  test.setTimeout(240_000)
  const hands = new KeystrokeCounter(page)
  const spent: string[] = []
  const step = (name: string, body: () => Promise<void>) =>
    test.step(name, async () => {
      const before = hands.keyPresses
      await body()
      spent.push(`${hands.keyPresses - before} ${name}`)
    })
  const radios = (label: string) => page.getByRole('radiogroup', { name: label })
  const chosen = (label: string) => radios(label).getByRole('radio', { checked: true })
  const option = (name: string | RegExp) => page.getByRole('dialog').getByRole('button', { name })

  await step('create the practice with two names', async () => {
    await expect(page.getByLabel('Practice name')).toBeFocused()
    await hands.typeUncounted('Harbour Massage')
    await hands.press('Tab')
    await hands.typeUncounted('Alex Moreau')
    await hands.press('Enter')
    await expect(page.getByRole('heading', { name: 'Needs another look' })).toBeVisible()
  })

  await step('create a client from a name that is not found', async () => {
    await hands.press('Control+k')
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
    await hands.typeUncounted('Noémie Tremblay')
    await expect(option('New client “Noémie Tremblay”')).toHaveAttribute('data-selected', 'true')
    await hands.press('Enter')
    await expect(page.getByLabel('First name')).toBeFocused()
    await expect(page.getByLabel('Last name')).toHaveValue('Tremblay')
    await hands.tabTo(page.getByLabel('Date of birth'))
    await hands.type('19.5.86')
    await hands.press('Control+Enter')
    await expect(page.getByText('born 19 May 1986')).toBeVisible()
  })

  await step('create the complaint', async () => {
    await hands.tabTo(page.getByRole('link', { name: 'New complaint' }))
    await hands.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Complaint' })).toBeFocused()
    await hands.typeUncounted(complaint)
    await hands.press('Tab')
    await hands.pickFirst(typeAhead(page, 'Where it hurts'), 'between')
    await hands.tabTo(radios('Pain at the start, 0 to 10').getByRole('radio', { checked: true }))
    await hands.type('7')
    await expect(chosen('Pain at the start, 0 to 10')).toHaveAccessibleName('7')
    await hands.tabTo(page.getByLabel('Goal'))
    await hands.typeUncounted('A working day without thinking about it')
    await hands.tabTo(typeAhead(page, 'Worse with'))
    await hands.type('turning the head')
    await hands.press('ArrowDown')
    await hands.press('Enter')
    await hands.press('Control+Enter')
    await expect(page.getByRole('link', { name: complaint })).toBeVisible()
  })

  for (const [index, day] of days.entries()) {
    await step(`visit ${index + 1}`, async () => {
      await hands.tabTo(page.getByRole('link', { name: 'New visit' }))
      await hands.press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: 'New visit' })).toBeVisible()
      if (index > 0) {
        const last = section(page, 'Outcome of the last visit')
        const relief = last.getByRole('radiogroup', { name: 'Duration of relief' })
        await hands.tabTo(relief.getByRole('radio').first())
        await hands.type('2')
        await expect(relief.getByRole('radio', { name: 'under 4 hours' })).toBeChecked()
        // The digit moved the focus to the pain.
        await hands.type('7')
        await expect(chosen(`Before: ${complaint}`)).toHaveAccessibleName('7')
      }
      // The first visit starts at the pain, and later visits at the last outcome above it.
      await hands.tabTo(page.getByLabel('Date and time: day'), { back: index === 0 })
      await hands.type(day.typed)
      await hands.tabTo(chosen(`Before: ${complaint}`))
      await hands.type('7')
      await hands.press('Tab')
      await hands.type('3')
      await expect(chosen(`Before: ${complaint}`)).toHaveAccessibleName('7')
      await expect(chosen(`After: ${complaint}`)).toHaveAccessibleName('3')
      await hands.press('Tab')
      await hands.pickFirst(typeAhead(page, 'Add a muscle'), 'rhom')
      await hands.pickFirst(typeAhead(page, 'Add a muscle'), 'mid trap')
      const line = section(page, 'Work').getByRole('listitem', { name: /^Rhomboid/ })
      // The new line has the focus, and the arrow moves to the line before it.
      await hands.press('Tab')
      await hands.press('ArrowUp')
      await expect(line).toBeFocused()
      await hands.type('1')
      await expect(line.getByRole('radio', { name: 'released', exact: true })).toBeChecked()
      await hands.tabTo(line.getByLabel('Minutes'))
      await hands.type('12')
      await hands.tabTo(page.getByLabel('Subjective'))
      await hands.typeUncounted('Burning beside the spine.')
      await hands.press('Control+Enter')
      await expect(page.getByRole('link', { name: 'New visit' })).toBeVisible()
      await expect(section(page, 'Visits')).toContainText(day.shown)
    })
  }

  await step('record the last outcome from the follow-up calls', async () => {
    await hands.find('foll', option('Follow-up calls'))
    await hands.tabTo(page.getByRole('button', { name: 'Call Noémie Tremblay' }))
    await hands.press('Enter')
    const form = page.getByRole('form', { name: 'Outcome' })
    await expect(
      form.getByRole('radiogroup', { name: 'Duration of relief' }).getByRole('radio').first(),
    ).toBeFocused()
    await hands.type('46')
    await hands.press('Enter')
    await expect(page.getByText('No calls due.')).toBeVisible()
  })

  await step('open the complaint from “Needs another look” at the suggestions', async () => {
    await hands.find('needs', option('Needs another look'))
    await expect(page.getByRole('listitem').filter({ hasText: 'Noémie' })).toContainText('3 visits in a row')
    await hands.tabTo(page.getByRole('link', { name: 'Noémie Tremblay' }))
    await hands.press('Enter')
    await expect(page.getByRole('heading', { name: 'Consider checking next' })).toBeVisible()
  })

  await step('add a suggestion to the plan and print the plan', async () => {
    const add = page.getByRole('button', { name: /^Add to plan/ }).first()
    await hands.tabTo(add)
    await hands.press('Enter')
    await expect(page.getByText('in the plan')).toBeVisible()
    await hands.tabTo(section(page, 'Treatment plan').getByRole('link', { name: 'Edit' }), { within: 80 })
    await hands.press('Enter')
    await hands.tabTo(page.getByLabel('Frequency'))
    await hands.typeUncounted('Once a week, four visits')
    await hands.tabTo(typeAhead(page, 'Add a muscle'))
    await hands.pickFirst(typeAhead(page, 'Add a muscle'), 'pec min')
    await hands.press('Control+Enter')
    await expect(section(page, 'Treatment plan')).toContainText('Pectoralis minor')
    await hands.tabTo(section(page, 'Treatment plan').getByRole('link', { name: 'Print' }), { within: 80 })
    await hands.press('Enter')
    await expect(page.getByRole('button', { name: 'Print' })).toBeFocused()
    await expect(page.getByRole('main')).toContainText('Pectoralis minor')
    await expect(page.getByRole('main')).toContainText('Once a week, four visits')
  })

  test.info().annotations.push({
    type: 'keys',
    description: `${hands.keyPresses} keys besides names and sentences: ${spent.join('; ')}`,
  })
  expect(hands.keyPresses, 'keys besides names and sentences').toBeLessThan(500)
})
