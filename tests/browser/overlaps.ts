import type { Locator } from '@playwright/test'

/**
 * Lists the faults of a picture of labels and lines, each once, as text: labels that overlap each other or leave the
 * picture, captions over text, lines behind labels, and text that does not fit its label.
 */
export async function overlaps(frame: Locator, field: Locator): Promise<string[]> {
  const box = await field.boundingBox()
  const input = box && { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height }
  return frame.evaluate((element, asked) => {
    const boxOf = (one: Element) => one.getBoundingClientRect()
    const meet = (a: { left: number; right: number; top: number; bottom: number }, b: typeof a) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
    const name = (one: Element) => (one.textContent ?? '').slice(0, 40)
    const found: string[] = []
    const labels = [...element.querySelectorAll('li button[aria-pressed], h2')]
    const words = [...element.querySelectorAll('li button[aria-pressed] :is(b, small), h2')]
    const captions = [...element.querySelectorAll('li button[aria-pressed] > span')]
    labels.forEach((one, at) => {
      for (const other of labels.slice(at + 1)) {
        if (meet(boxOf(one), boxOf(other))) found.push(`${name(one)} over ${name(other)}`)
      }
      if (asked && meet(boxOf(one), asked)) found.push(`${name(one)} over the field`)
    })
    for (const caption of captions) {
      for (const word of words) {
        if (meet(boxOf(caption), boxOf(word))) found.push(`caption ${name(caption)} over ${name(word)}`)
      }
    }
    for (const word of words) {
      const label = word.closest('button')
      if (label && boxOf(word).right > boxOf(label).right) found.push(`${name(word)} does not fit`)
    }
    const origin = boxOf(element)
    const paths = [...element.querySelectorAll<SVGPathElement>('svg g path')]
    for (const path of paths) {
      const length = path.getTotalLength()
      for (let step = 0; step <= 40; step += 1) {
        const point = path.getPointAtLength((length * step) / 40)
        const x = origin.left + point.x
        const y = origin.top + point.y
        for (const label of labels) {
          const { left, right, top, bottom } = boxOf(label)
          if (x > left + 1 && x < right - 1 && y > top + 1 && y < bottom - 1) {
            found.push(`a line behind ${name(label)}`)
          }
        }
      }
    }
    if (paths.length < 20) found.push('too few lines to tell')
    return [...new Set(found)]
  }, input)
}
