import { daysAgo, section, typeAhead } from '../support/screens'
import { KeystrokeCounter } from './keystroke-counter'
import { expect, test } from './strict-page'

const complaint = 'Upper back pain, left'
const days = [daysAgo(30), daysAgo(20), daysAgo(10)] as const

test.use({ started: false })

test('the whole job without a mouse, from the first start to the printed plan', async ({ page }) => {
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

  await step('two names begin the practice', async () => {
    await expect(page.getByLabel('Practice name')).toBeFocused()
    await hands.typeUncounted('Harbour Massage')
    await hands.press('Tab')
    await hands.typeUncounted('Alex Moreau')
    await hands.press('Enter')
    await expect(page.getByRole('heading', { name: 'Needs another look' })).toBeVisible()
  })

  await step('a name nobody has becomes a client', async () => {
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

  await step('what she comes for', async () => {
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
        // The figure has gone on to the pain.
        await hands.type('7')
        await expect(chosen(`Before: ${complaint}`)).toHaveAccessibleName('7')
      }
      // A first visit begins at the pain, a little below the day; the others at the question above it.
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
      // The line just added has the keys; the arrow goes to the one before it.
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

  await step('the last one is asked about from the list', async () => {
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

  await step('the complaint needs another look and opens on what to check next', async () => {
    await hands.find('needs', option('Needs another look'))
    await expect(page.getByRole('listitem').filter({ hasText: 'Noémie' })).toContainText('3 visits in a row')
    await hands.tabTo(page.getByRole('link', { name: 'Noémie Tremblay' }))
    await hands.press('Enter')
    await expect(page.getByRole('heading', { name: 'Consider checking next' })).toBeVisible()
  })

  await step('a suggestion goes into the plan, and the plan to its printed page', async () => {
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
