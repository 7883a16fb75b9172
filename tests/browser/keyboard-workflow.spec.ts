import { daysAgo, section, typeAhead } from '../support/screens'
import { KeystrokeCounter } from './keystroke-counter'
import { expect, test } from './desktop-page'

const complaint = 'Upper back pain, left'
const days = [daysAgo(30), daysAgo(20), daysAgo(10)] as const

test.use({ started: false })

// On the handler of the desktop program: the other main job is played on the browser host.
test('the keyboard alone is enough from the first start to the printed plan', async ({ page, program }) => {
  test.setTimeout(240_000)
  const keyboard = new KeystrokeCounter(page)
  const keysByStep: string[] = []
  const step = (name: string, body: () => Promise<void>) =>
    test.step(name, async () => {
      const before = keyboard.keyPresses
      await body()
      keysByStep.push(`${keyboard.keyPresses - before} ${name}`)
    })
  const radioGroup = (label: string) => page.getByRole('radiogroup', { name: label })
  const checkedRadio = (label: string) => radioGroup(label).getByRole('radio', { checked: true })
  const paletteOption = (name: string | RegExp) => page.getByRole('dialog').getByRole('button', { name })

  await step('create the practice with two names', async () => {
    await expect(page.getByLabel('Practice name')).toBeFocused()
    await keyboard.typeUncounted('Harbour Massage')
    await keyboard.press('Tab')
    await keyboard.typeUncounted('Alex Moreau')
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Needs another look' })).toBeVisible()
  })

  await step('create a client from a name that is not found', async () => {
    await keyboard.press('Control+k')
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
    await keyboard.typeUncounted('Noémie Tremblay')
    await expect(paletteOption('New client “Noémie Tremblay”')).toHaveAttribute('data-selected', 'true')
    await keyboard.press('Enter')
    await expect(page.getByLabel('First name')).toBeFocused()
    await expect(page.getByLabel('Last name')).toHaveValue('Tremblay')
    await keyboard.tabTo(page.getByLabel('Date of birth'))
    await keyboard.type('19.5.86')
    await keyboard.press('Control+Enter')
    await expect(page.getByText('born 19 May 1986')).toBeVisible()
  })

  await step('create the complaint', async () => {
    await keyboard.tabTo(page.getByRole('link', { name: 'New complaint' }))
    await keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Complaint' })).toBeFocused()
    await keyboard.typeUncounted(complaint)
    await keyboard.press('Tab')
    await keyboard.pickFirst(typeAhead(page, 'Where it hurts'), 'between')
    await keyboard.tabTo(radioGroup('Pain at the start, 0 to 10').getByRole('radio', { checked: true }))
    await keyboard.type('7')
    await expect(checkedRadio('Pain at the start, 0 to 10')).toHaveAccessibleName('7')
    await keyboard.tabTo(page.getByLabel('Goal'))
    await keyboard.typeUncounted('A working day without thinking about it')
    await keyboard.tabTo(typeAhead(page, 'Worse with'))
    await keyboard.type('turning the head')
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await keyboard.press('Control+Enter')
    await expect(page.getByRole('link', { name: complaint })).toBeVisible()
  })

  for (const [index, day] of days.entries()) {
    await step(`visit ${index + 1}`, async () => {
      await keyboard.tabTo(page.getByRole('link', { name: 'New visit' }))
      await keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: 'New visit' })).toBeVisible()
      if (index > 0) {
        const lastOutcome = section(page, 'Outcome of the last visit')
        const relief = lastOutcome.getByRole('radiogroup', { name: 'Duration of relief' })
        await keyboard.tabTo(relief.getByRole('radio').first())
        await keyboard.type('2')
        await expect(relief.getByRole('radio', { name: 'under 4 hours' })).toBeChecked()
        // The digit moved the focus to the pain.
        await keyboard.type('7')
        await expect(checkedRadio(`Before: ${complaint}`)).toHaveAccessibleName('7')
      }
      // The first visit starts at the pain, and later visits at the last outcome above it.
      await keyboard.tabTo(page.getByLabel('Date and time: day'), { back: index === 0 })
      await keyboard.type(day.typed)
      await keyboard.tabTo(checkedRadio(`Before: ${complaint}`))
      await keyboard.type('7')
      await keyboard.press('Tab')
      await keyboard.type('3')
      await expect(checkedRadio(`Before: ${complaint}`)).toHaveAccessibleName('7')
      await expect(checkedRadio(`After: ${complaint}`)).toHaveAccessibleName('3')
      await keyboard.press('Enter')
      await keyboard.pickFirst(typeAhead(page, 'Add a tissue'), 'rhom l')
      await keyboard.pickFirst(typeAhead(page, 'Add a tissue'), 'mid trap l')
      const line = section(page, 'Work').getByRole('listitem', { name: /^Rhomboid/ })
      // The new line has the focus, and the arrow moves to the line before it.
      await keyboard.press('Tab')
      await keyboard.press('ArrowUp')
      await expect(line).toBeFocused()
      await keyboard.type('1')
      await expect(line.getByRole('radio', { name: 'released', exact: true })).toBeChecked()
      await keyboard.tabTo(line.getByLabel('Minutes'))
      await keyboard.type('12')
      await keyboard.tabTo(page.getByLabel('Subjective'))
      await keyboard.typeUncounted('Burning beside the spine.')
      await keyboard.press('Control+Enter')
      await expect(page.getByRole('link', { name: 'New visit' })).toBeVisible()
      await expect(section(page, 'Visits')).toContainText(day.shown)
    })
  }

  await step('record the last outcome from the follow-up calls', async () => {
    await keyboard.openFromPalette('foll', paletteOption('Follow-up calls'))
    await keyboard.tabTo(page.getByRole('button', { name: 'Call Noémie Tremblay' }))
    await keyboard.press('Enter')
    const form = page.getByRole('form', { name: 'Outcome' })
    await expect(
      form.getByRole('radiogroup', { name: 'Duration of relief' }).getByRole('radio').first(),
    ).toBeFocused()
    await keyboard.type('46')
    await keyboard.press('Enter')
    await expect(page.getByText('No calls due.')).toBeVisible()
  })

  await step(
    'open the complaint from “Needs another look”, and answer its questions with one key',
    async () => {
      await keyboard.openFromPalette('needs', paletteOption('Needs another look'))
      await expect(page.getByRole('listitem').filter({ hasText: 'Noémie' })).toContainText('3 visits')
      await keyboard.tabTo(page.getByRole('link', { name: 'Noémie Tremblay' }))
      await keyboard.press('Enter')
      await expect(page.getByRole('heading', { name: 'Ask first' })).toBeVisible()
      await keyboard.press('n')
      await expect(section(page, 'Next visit').getByRole('list').first()).toBeVisible()
    },
  )

  await step('add a suggestion to the plan and print the plan', async () => {
    const planFold = page.getByRole('button', { name: /^Treatment plan/ })
    await keyboard.press('1')
    await keyboard.tabTo(page.getByRole('button', { name: /^Add to treatment plan: / }))
    await keyboard.press('Enter')
    await expect(page.getByText('in the treatment plan')).toBeFocused()
    await keyboard.tabTo(planFold)
    await keyboard.press('Enter')
    await keyboard.tabTo(section(page, 'Treatment plan').getByRole('link', { name: 'Edit' }))
    await keyboard.press('Enter')
    await keyboard.tabTo(page.getByLabel('Frequency'))
    await keyboard.typeUncounted('Once a week, four visits')
    await keyboard.tabTo(typeAhead(page, 'Add a tissue'))
    await keyboard.pickFirst(typeAhead(page, 'Add a tissue'), 'pec min')
    await keyboard.press('Control+Enter')
    await keyboard.tabTo(planFold)
    await keyboard.press('Enter')
    await expect(section(page, 'Treatment plan')).toContainText('Pectoralis minor')
    await keyboard.tabTo(section(page, 'Treatment plan').getByRole('link', { name: 'Print' }))
    await keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Print' })).toBeFocused()
    await expect(page.getByRole('main')).toContainText('Pectoralis minor')
    await expect(page.getByRole('main')).toContainText('Once a week, four visits')
  })

  await test.step('the menu of the program prints, finds and opens the form of a new client', async () => {
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: complaint })).toBeVisible()
    const choose = async (item: string) => {
      await program.ask('clickMenu', item)
      await page.evaluate((await program.read()).scripts.at(-1)!)
    }
    await choose('Print…')
    const paper = page.getByRole('dialog', { name: 'Paper' })
    await expect(paper).toBeVisible()
    await keyboard.press('Escape')
    await expect(paper).toHaveCount(0)
    await choose('Find…')
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
    await keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await choose('New client')
    await expect(page.getByLabel('First name')).toBeFocused()
    await choose('Help and keyboard shortcuts')
    await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
  })

  test.info().annotations.push({
    type: 'keys',
    description: `${keyboard.keyPresses} keys besides names and sentences: ${keysByStep.join('; ')}`,
  })
  expect(keyboard.keyPresses, 'keys besides names and sentences').toBeLessThan(500)
})
