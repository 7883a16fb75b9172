import { describe, expect, it } from 'vitest'
import { tissues as everyTissue } from '@shared/anatomy/tissues'
import { layOut } from '@renderer/body-chart/close-up/layout'
import type { MarkedTissue, PainfulRegion } from '@renderer/body-chart/close-up/marked'
import { sideViews, views } from '@renderer/body-chart/shapes'

const space = { width: 306, height: 288, radius: 14 }

const layoutOf = (
  painful: readonly PainfulRegion[],
  tissues: readonly MarkedTissue[],
  liesIn: readonly string[] = [],
) => layOut({ painful, tissues, liesIn: () => liesIn }, space, views)

const left = (number: number, tissue: string): MarkedTissue => ({ number, tissue, side: 'left' })
const pain = (region: string): PainfulRegion => ({ region, side: 'left' })

const isIn = (
  { x, y }: { x: number; y: number },
  box: { x: number; y: number; width: number; height: number },
) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height

/** "front: 1", "back: 2 3". */
const numbersOf = ({ pictures }: ReturnType<typeof layoutOf>) =>
  pictures.map(({ view, numbers }) => `${view.id}: ${numbers.map(({ number }) => number).join(' ')}`)

describe('the layout of the close-up', () => {
  it('shows one view if all marks are seen there', () => {
    const shoulder = layoutOf(
      [pain('side-of-shoulder')],
      [left(1, 'supraspinatus'), left(2, 'infraspinatus')],
    )
    expect(numbersOf(shoulder)).toEqual(['back: 1 2'])
  })

  it('shows both views if no view shows all marks, each number in one of them', () => {
    const back = layoutOf(
      [pain('between-shoulder-blades')],
      [
        left(1, 'anterior-scalene'),
        left(1, 'middle-scalene'),
        left(1, 'posterior-scalene'),
        left(2, 'lower-trapezius'),
        left(3, 'serratus-posterior-superior'),
      ],
    )
    expect(numbersOf(back)).toEqual(['front: 1', 'back: 2 3'])
  })

  it('numbers the deep muscles of the spine once, on the back, wherever the back hurts', () => {
    const members = ['semispinalis-thoracis', 'rotatores', 'lumbar-multifidus', 'spinous-ligaments']
    for (const region of ['between-shoulder-blades', 'mid-back', 'low-back']) {
      for (const side of ['left', 'both'] as const) {
        const tissues = members.map((tissue): MarkedTissue => ({ number: 1, tissue, side }))
        const { pictures } = layoutOf([pain(region)], [...tissues, left(2, 'lower-trapezius')])
        expect(numbersOf({ pictures } as ReturnType<typeof layoutOf>), region).toEqual(['back: 1 2'])
        const ends = pictures.flatMap(({ numbers }) => numbers.map(({ badge }) => badge.end))
        const shapes = pictures[0]!.tissues
          .filter(({ number }) => number === 1)
          .map(({ shape }) => shape.extent)
        expect(shapes.some((box) => isIn(ends[0]!, box))).toBe(true)
      }
    }
  })

  it('marks what both views show beside the pain', () => {
    const lowBack = layoutOf([pain('low-back')], [left(1, 'psoas-major'), left(2, 'quadratus-lumborum')])
    expect(numbersOf(lowBack)).toEqual(['front: 1', 'back: 2'])
  })

  it('marks a tissue on the side from which it is pressed, if both views show it', () => {
    const ligament = layoutOf([], [left(1, 'iliolumbar-ligament'), left(2, 'gluteus-maximus')])
    expect(numbersOf(ligament)).toEqual(['back: 1 2'])
  })

  it('shows a tissue under others as deep, and one under the skin not', () => {
    const { pictures } = layoutOf(
      [],
      [left(1, 'infraspinatus'), left(2, 'supraspinatus'), left(3, 'rhomboid-major')],
    )
    const deep = pictures.flatMap(({ tissues }) => tissues.filter(({ isDeep }) => isDeep))
    expect(deep.map(({ shape }) => shape.id).sort()).toEqual(['rhomboid-major', 'supraspinatus'])
  })

  it('shows a large muscle paler over a smaller one', () => {
    const { pictures } = layoutOf([], [left(1, 'gluteus-maximus'), left(2, 'quadratus-femoris')])
    const shown = pictures.flatMap(({ tissues }) => tissues.map(({ shape, isPale }) => [shape.id, isPale]))
    expect(shown).toEqual([
      ['gluteus-maximus', true],
      ['quadratus-femoris', false],
    ])
  })

  it('marks the regions of a tissue that no view draws', () => {
    const { pictures } = layoutOf([], [left(1, 'own-tissue')], ['front-of-knee'])
    expect(pictures.map(({ view }) => view.id)).toEqual(['front'])
    expect(pictures[0]!.tissues.map(({ shape, isDeep }) => [shape.id, isDeep])).toEqual([
      ['front-of-knee', true],
    ])
  })

  it('shows the whole body if nothing is marked', () => {
    const { pictures } = layoutOf([], [])
    expect(pictures.map(({ view }) => view.id)).toEqual(['front', 'back'])
    expect(pictures[0]!.box.height).toBeGreaterThan(1320)
  })

  it('shows the given views', () => {
    const marks = { painful: [], tissues: [left(1, 'masseter')], liesIn: () => [] }
    expect(numbersOf(layOut(marks, space, views, [sideViews[0]!]))).toEqual(['left: 1'])
  })

  it('marks every tissue once, inside the picture', () => {
    for (const { id, liesIn } of everyTissue) {
      const { pictures, unit } = layoutOf([], [left(1, id)], liesIn)
      const numbers = pictures.flatMap(({ box, numbers }) => numbers.map(({ badge }) => ({ box, badge })))
      expect(numbers, id).toHaveLength(id === 'scar-elsewhere' ? 0 : 1)
      const radius = 14 * unit
      for (const { box, badge } of numbers) {
        expect(badge.x - radius >= box.x && badge.x + radius <= box.x + box.width, id).toBe(true)
        expect(badge.y - radius >= box.y && badge.y + radius <= box.y + box.height, id).toBe(true)
      }
    }
  })
})
