import type { Page } from '@playwright/test'
import { openScreen, openTab, section } from '../support/screens'
import { openFormAsSaved, sampleClient } from './arrange'
import { expect, test } from './strict-page'

test.use({ sample: true })

/** Opens the form of a complaint, as it is saved. */
async function openForm(page: Page) {
  const { complaintId } = await sampleClient(page, 'Rosa')
  await openFormAsSaved(page, `/complaints/${complaintId}/edit`)
  await expect(page.getByRole('figure', { name: 'Body chart: where it hurts' })).toBeVisible()
}

test('regions are selected with the mouse, by dragging, with the keyboard and in the side views, and are saved', async ({
  page,
}) => {
  await test.step('a click selects a region, and both halves are one region', async () => {
    await openForm(page)
    const selectedRegions = page.getByRole('list', { name: 'Regions' })
    const before = await selectedRegions.getByRole('listitem').count()
    await page.getByRole('checkbox', { name: 'Calf, left' }).click()
    await expect(selectedRegions.getByRole('listitem')).toHaveCount(before + 1)
    await expect(selectedRegions.getByLabel('Side of Calf')).toHaveValue('left')
    await page.getByRole('checkbox', { name: 'Calf, right' }).click()
    await expect(selectedRegions.getByLabel('Side of Calf')).toHaveValue('both')
    await page.getByRole('checkbox', { name: 'Calf, left' }).click()
    await expect(selectedRegions.getByLabel('Side of Calf')).toHaveValue('right')
    await page.getByRole('checkbox', { name: 'Calf, right' }).click()
    await expect(selectedRegions.getByRole('listitem')).toHaveCount(before)
  })

  await test.step('dragging selects all regions under the pointer', async () => {
    await openForm(page)
    const centreOf = async (name: string) => {
      const box = await page.getByRole('checkbox', { name }).first().boundingBox()
      return [box!.x + box!.width / 2, box!.y + box!.height / 2] as const
    }
    await page.mouse.move(...(await centreOf('Buttock, left')))
    await page.mouse.down()
    await page.mouse.move(...(await centreOf('Back of thigh, left')), { steps: 8 })
    await page.mouse.move(...(await centreOf('Calf, left')), { steps: 8 })
    await page.mouse.up()
    for (const name of ['Buttock, left', 'Back of thigh, left', 'Calf, left']) {
      await expect(page.getByRole('checkbox', { name, exact: true }).last()).toBeChecked()
    }
  })

  await test.step('the keyboard alone selects regions: one Tab stop, arrows to the nearest region, Space', async () => {
    await openForm(page)
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

  await test.step('a pointer close to a thin region selects it, and its name is shown', async () => {
    await openForm(page)
    const fingers = page.getByRole('checkbox', { name: 'Ring and little fingers, right' }).first()
    const lowestPoint = await fingers.evaluate((path: SVGPathElement) => {
      const matrix = path.getScreenCTM()!
      const outline = Array.from({ length: Math.floor(path.getTotalLength()) }, (_, point) =>
        path.getPointAtLength(point).matrixTransform(matrix),
      )
      const { x, y } = outline.reduce((lowest, point) => (point.y > lowest.y ? point : lowest))
      return { x, y }
    })
    await page.mouse.move(lowestPoint.x, lowestPoint.y + 12)
    await expect(page.getByRole('figure').getByText('Ring and little fingers, right')).toHaveCount(0)
    await page.mouse.move(lowestPoint.x, lowestPoint.y + 2)
    await expect(page.getByRole('figure').getByText('Ring and little fingers, right')).toBeVisible()
    await page.mouse.click(lowestPoint.x, lowestPoint.y + 2)
    await expect(fingers).toBeChecked()
  })

  await test.step('each side view shows its own half, and a press in the right view selects the right side', async () => {
    await openForm(page)
    const chart = page.getByRole('figure', { name: 'Body chart: where it hurts' })
    await chart.getByText('Sides').click()
    const right = chart.getByRole('group', { name: 'The right side of the body' })
    const left = chart.getByRole('group', { name: 'The left side of the body' })
    await right.getByRole('checkbox', { name: 'Outer thigh, right' }).click()
    await expect(right.getByRole('checkbox', { name: 'Outer thigh, right' })).toBeChecked()
    await expect(left.getByRole('checkbox', { name: 'Outer thigh, left' })).not.toBeChecked()
    await expect(right.getByRole('checkbox', { name: /, left$/ })).toHaveCount(0)
    await expect(left.getByRole('checkbox', { name: /, right$/ })).toHaveCount(0)
    await expect(page.getByLabel('Side of Outer thigh')).toHaveValue('right')
    // Facing right, the nose is on the right of the picture.
    const face = (await right.getByRole('checkbox', { name: /^Face/ }).boundingBox())!
    const backOfHead = (await right.getByRole('checkbox', { name: /^Back of head/ }).boundingBox())!
    expect(face.x).toBeGreaterThan(backOfHead.x)
    await page.getByLabel('Area of the body').selectOption('Left arm and hand')
    await expect(right).toHaveCount(0)
    await expect(left).toBeVisible()
    await chart.getByText('Front and back').click()
    await page.getByLabel('Area of the body').selectOption('Whole body')
    await expect(page.getByRole('checkbox', { name: 'Outer thigh, right' }).first()).toBeChecked()
  })

  await test.step('the selection is saved, and the complaint’s page shows it in layers that can be switched', async () => {
    await openForm(page)
    await page.getByRole('checkbox', { name: 'Calf, left' }).click()
    await page.getByRole('button', { name: /^Save/ }).click()
    await page.getByRole('button', { name: /^About/ }).click()
    const chart = section(page, 'Body chart')
    await expect(chart.getByRole('img', { name: /^Pain: Calf, left/ }).first()).toBeVisible()
    await expect(
      chart.getByRole('img', { name: /^Worked: Rectus femoris, left, released/ }).first(),
    ).toBeVisible()
    await chart.getByText('Where it hurts').click()
    await expect(chart.getByRole('img', { name: /^Pain/ })).toHaveCount(0)
    await chart.getByRole('button', { name: 'Zoom in' }).click()
    await expect(chart.getByRole('button', { name: 'Zoom out' })).toBeEnabled()
  })
})

test('the picture is enlarged and zoomed, moves with the mouse, and fits next to the form of a visit', async ({
  page,
}) => {
  await test.step('an enlarged area fills both pictures, and only its visible regions can be selected', async () => {
    await openForm(page)
    const calf = page.getByRole('checkbox', { name: 'Calf, left' })
    const neck = page.getByRole('checkbox', { name: 'Front of neck and throat, left' })
    await expect(neck.first()).toBeVisible()
    const before = await calf.boundingBox()
    await page.getByLabel('Area of the body').selectOption('Leg and foot')
    await expect(neck).toHaveCount(0)
    expect((await calf.boundingBox())!.height).toBeGreaterThan(before!.height * 1.8)
    await calf.click()
    await expect(calf).toBeChecked()
    await page.getByLabel('Area of the body').selectOption('Whole body')
    await expect(neck.first()).toBeVisible()
    await expect(calf).toBeChecked()
  })

  await test.step('Ctrl and the wheel zoom at the pointer, and the arrow keys scroll the focused region into view', async () => {
    await openForm(page)
    const figure = page.getByRole('figure', { name: 'Body chart: where it hurts' })
    const calf = page.getByRole('checkbox', { name: 'Calf, left' })
    const before = (await calf.boundingBox())!
    await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2)
    await page.keyboard.down('Control')
    for (let step = 0; step < 3; step += 1) await page.mouse.wheel(0, -100)
    await page.keyboard.up('Control')
    await expect(page.getByRole('button', { name: 'Zoom out' })).toBeEnabled()
    await expect.poll(async () => (await calf.boundingBox())!.width).toBeGreaterThan(before.width * 2)
    // Its middle stays under the pointer as far as scrolling allows.
    const after = (await calf.boundingBox())!
    expect(Math.abs(after.x + after.width / 2 - before.x - before.width / 2)).toBeLessThan(12)
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1)

    await page.getByRole('checkbox', { name: 'Front of knee, left' }).focus()
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowUp')
    const focused = page.locator(':focus')
    await expect(focused).toHaveRole('checkbox')
    const frame = (await figure.getByRole('group').first().boundingBox())!
    const shape = (await focused.boundingBox())!
    expect(shape.y + shape.height / 2).toBeGreaterThan(frame.y)
    expect(shape.y + shape.height / 2).toBeLessThan(frame.y + frame.height)
    await expect(focused).toBeInViewport()
  })

  await test.step('+ and - zoom at the focus, and the frame keeps its height', async () => {
    await openForm(page)
    const figure = page.getByRole('figure', { name: 'Body chart: where it hurts' })
    const frame = figure.getByRole('group').first()
    const shin = page.getByRole('checkbox', { name: 'Shin, left' })
    await shin.focus()
    const before = { shin: (await shin.boundingBox())!, frame: (await frame.boundingBox())! }
    await page.keyboard.press('+')
    await page.keyboard.press('+')
    await expect.poll(async () => (await shin.boundingBox())!.height).toBeGreaterThan(before.shin.height * 2)
    expect((await frame.boundingBox())!.height).toBeCloseTo(before.frame.height, 0)
    await expect(shin).toBeFocused()
    await expect(shin).toBeInViewport()
    // The region is in the middle, within half a scroll bar, and its picture fills the width of the frame.
    const [shinBox, frameBox] = [(await shin.boundingBox())!, (await frame.boundingBox())!]
    expect(Math.abs(shinBox.y + shinBox.height / 2 - frameBox.y - frameBox.height / 2)).toBeLessThan(12)
    const picture = (await figure.getByRole('group', { name: 'The body from the front' }).boundingBox())!
    expect(picture.x).toBeLessThan(frameBox.x + 1)
    expect(picture.x + picture.width).toBeGreaterThan(frameBox.x + frameBox.width - 1)
    await page.keyboard.press('-')
    await page.keyboard.press('-')
    await expect(page.getByRole('button', { name: 'Zoom out' })).toBeDisabled()
  })

  await test.step('the mouse moves a zoomed read-only chart', async () => {
    const { complaintId } = await sampleClient(page, 'Rosa')
    await openScreen(page, `/complaints/${complaintId}`)
    await page.getByRole('button', { name: /^About/ }).click()
    const chart = section(page, 'Body chart')
    const frame = chart.getByRole('figure').getByRole('group').first()
    await chart.getByRole('button', { name: 'Zoom in' }).click()
    await chart.getByRole('button', { name: 'Zoom in' }).click()
    await frame.scrollIntoViewIfNeeded()
    const box = (await frame.boundingBox())!
    const readScroll = () => frame.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop] as const)
    const [left, top] = await readScroll()
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2 - 60, box.y + box.height / 2 - 40, { steps: 6 })
    await page.mouse.up()
    await page.mouse.move(box.x + 20, box.y + 20)
    const [nowLeft, nowTop] = await readScroll()
    expect(Math.abs(nowLeft - left - 60)).toBeLessThanOrEqual(1)
    expect(Math.abs(nowTop - top - 40)).toBeLessThanOrEqual(1)
  })

  await test.step('the toolbar and the pictures fit next to the form of a visit', async () => {
    await openForm(page)
    const { clientId } = await sampleClient(page, 'Rosa')
    await openScreen(page, `/clients/${clientId}/visits/new`)
    await openTab(page, 'Body chart')
    const chart = page.getByRole('figure', { name: 'Body chart of this visit' })
    await expect(chart.getByRole('button', { name: 'Zoom in' })).toBeVisible()
    // Measured in one step, because the page may still be loading.
    const countOverflowing = () =>
      chart.evaluate((figure) => {
        const bounds = figure.getBoundingClientRect()
        return [...figure.querySelectorAll('button, select, label, svg')].filter((part) => {
          const { left, right } = part.getBoundingClientRect()
          return left < bounds.left - 1 || right > bounds.right + 1
        }).length
      })
    await expect.poll(countOverflowing).toBe(0)
    await page.setViewportSize({ width: 1024, height: 768 })
    await expect.poll(countOverflowing).toBe(0)
  })
})
