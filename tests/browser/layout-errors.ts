import type { Locator } from '@playwright/test'

/**
 * Lists the layout errors of a picture of labels and lines, each once, as text: labels that overlap each other or leave the
 * picture, captions over text, lines behind labels, and text that does not fit its label.
 */
export async function listLayoutErrors(frame: Locator, field: Locator): Promise<string[]> {
  const box = await field.boundingBox()
  const fieldBox = box && { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height }
  return frame.evaluate((element, inputBox) => {
    const boxOf = (target: Element) => target.getBoundingClientRect()
    const intersect = (a: { left: number; right: number; top: number; bottom: number }, b: typeof a) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
    const name = (target: Element) => (target.textContent ?? '').slice(0, 40)
    const errors: string[] = []
    const labels = [...element.querySelectorAll('li button[aria-pressed], h2')]
    const texts = [...element.querySelectorAll('li button[aria-pressed] :is(b, small), h2')]
    const captions = [...element.querySelectorAll('li button[aria-pressed] > span')]
    labels.forEach((label, index) => {
      for (const otherLabel of labels.slice(index + 1)) {
        if (intersect(boxOf(label), boxOf(otherLabel))) errors.push(`${name(label)} over ${name(otherLabel)}`)
      }
      if (inputBox && intersect(boxOf(label), inputBox)) errors.push(`${name(label)} over the field`)
    })
    for (const caption of captions) {
      for (const text of texts) {
        if (intersect(boxOf(caption), boxOf(text))) errors.push(`caption ${name(caption)} over ${name(text)}`)
      }
    }
    for (const text of texts) {
      const label = text.closest('button')
      if (label && boxOf(text).right > boxOf(label).right) errors.push(`${name(text)} does not fit`)
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
            errors.push(`a line behind ${name(label)}`)
          }
        }
      }
    }
    if (paths.length < 20) errors.push('too few lines to tell')
    return [...new Set(errors)]
  }, fieldBox)
}
