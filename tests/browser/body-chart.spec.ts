import { part } from '../support/screens'
import { sampleClient } from './arrange'
import { expect, test } from './watched'

test.use({ sample: true })

test.beforeEach(async ({ page, host }) => {
  const { complaintId } = await sampleClient(page, 'Rosa')
  await page.goto(`${host.origin}/complaints/${complaintId}/edit`)
  await expect(page.getByRole('figure', { name: 'Where it hurts, on the body' })).toBeVisible()
})

test('where it hurts is chosen by a click, and both halves are one region', async ({ page }) => {
  const chosen = page.getByRole('list', { name: 'Regions chosen' })
  const before = await chosen.getByRole('listitem').count()
  await page.getByRole('checkbox', { name: 'Calf, left' }).click()
  await expect(chosen.getByRole('listitem')).toHaveCount(before + 1)
  await expect(chosen.getByLabel('Side of Calf')).toHaveValue('left')
  await page.getByRole('checkbox', { name: 'Calf, right' }).click()
  await expect(chosen.getByLabel('Side of Calf')).toHaveValue('both')
  await page.getByRole('checkbox', { name: 'Calf, left' }).click()
  await expect(chosen.getByLabel('Side of Calf')).toHaveValue('right')
  await page.getByRole('checkbox', { name: 'Calf, right' }).click()
  await expect(chosen.getByRole('listitem')).toHaveCount(before)
})

test('dragging chooses all it touches', async ({ page }) => {
  const at = async (name: string) => {
    const box = await page.getByRole('checkbox', { name }).first().boundingBox()
    return [box!.x + box!.width / 2, box!.y + box!.height / 2] as const
  }
  await page.mouse.move(...(await at('Buttock, left')))
  await page.mouse.down()
  await page.mouse.move(...(await at('Back of thigh, left')), { steps: 8 })
  await page.mouse.move(...(await at('Calf, left')), { steps: 8 })
  await page.mouse.up()
  for (const name of ['Buttock, left', 'Back of thigh, left', 'Calf, left']) {
    await expect(page.getByRole('checkbox', { name, exact: true }).last()).toBeChecked()
  }
})

test('with the keyboard alone: one stop, arrows to the nearest, Space', async ({ page }) => {
  const box = page.getByRole('checkbox', { name: 'Front of knee, left' })
  await expect(box).toBeChecked()
  await box.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('checkbox', { name: 'Shin, left' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: 'Shin, left' })).toBeChecked()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('checkbox', { name: 'Shin, left' })).not.toBeFocused()
  await expect(page.getByRole('figure').locator('[tabindex="0"][role="checkbox"]')).toHaveCount(2)
})

test('is saved, and seen on the complaint’s page in layers that can be switched', async ({ page }) => {
  await page.getByRole('checkbox', { name: 'Calf, left' }).click()
  await page.getByRole('button', { name: /^Save/ }).click()
  const chart = part(page, 'On the body')
  await expect(chart.getByRole('img', { name: 'Hurts: Calf, left' }).first()).toBeVisible()
  await expect(
    chart.getByRole('img', { name: /^Worked: Rectus femoris, left, released/ }).first(),
  ).toBeVisible()
  await chart.getByText('Where it hurts').click()
  await expect(chart.getByRole('img', { name: /^Hurts/ })).toHaveCount(0)
  await chart.getByRole('button', { name: 'Larger' }).click()
  await expect(chart.getByRole('button', { name: 'Smaller' })).toBeEnabled()
})
