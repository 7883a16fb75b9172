import { describe, expect, it } from 'vitest'
import type { Edge } from '@shared/reasoning/picture'
import { linesOf, strongestOf, type Box } from '@renderer/suggestions/picture/picture-lines'

const box = (left: number, top: number): Box => ({ left, top, width: 100, height: 50 })
const boxes = new Map([
  ['worked a', box(0, 0)],
  ['worked b', box(0, 200)],
  ['suggestion', box(200, 100)],
  ['region', box(400, 100)],
])
const edge = (to: string, kind: Edge['kind'], from = 'suggestion'): Edge => ({ from, to, kind })
const numbersIn = (path = '') => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number))

describe('the lines of a picture', () => {
  it('start at the side that faces the other node and end at the edge of that node', () => {
    const [left, right] = linesOf([edge('worked a', 'borders'), edge('region', 'borders what hurts')], boxes)
    expect(numbersIn(left?.path).slice(0, 2)).toEqual([200, 125])
    expect(numbersIn(left?.path).slice(-2)).toEqual([100, 25])
    expect(numbersIn(right?.path).slice(0, 2)).toEqual([300, 125])
    expect(numbersIn(right?.path).slice(-2)).toEqual([400, 125])
  })

  it('have an arrowhead at the target node if the relation has a direction', () => {
    const [refers, key, borders] = linesOf(
      [
        edge('region', 'refers mainly'),
        edge('worked a', 'refers to where it lies'),
        edge('worked b', 'borders'),
      ],
      boxes,
    )
    expect(numbersIn(refers?.head ?? '').slice(0, 2)).toEqual([400, 125])
    expect(numbersIn(key?.head ?? '').slice(0, 2)).toEqual([100, 25])
    expect(borders?.head).toBeNull()
  })

  it('leave a node in the order of the other nodes, not in the order of the edges', () => {
    const lines = linesOf([edge('worked b', 'borders'), edge('worked a', 'borders')], boxes)
    const [toB, toA] = lines.map(({ path }) => numbersIn(path)[1] ?? 0)
    expect(toA).toBeLessThan(toB ?? 0)
    expect(toA).toBeGreaterThan(100)
    expect(toB).toBeLessThan(150)
  })

  it('of one pair run side by side, with the strongest in the middle', () => {
    const lines = linesOf(
      [
        edge('worked a', 'works with'),
        edge('worked a', 'refers to where it lies'),
        edge('worked a', 'borders'),
      ],
      boxes,
    )
    expect(lines.filter((line) => line.isFirst).map((line) => line.edge.kind)).toEqual([
      'refers to where it lies',
    ])
    const starts = new Map(lines.map((line) => [line.edge.kind, numbersIn(line.path)[1]]))
    expect(starts.get('refers to where it lies')).toBe(125)
    expect(new Set(starts.values()).size).toBe(3)
  })

  it('start inside the height of a node even if there are many', () => {
    const manyBoxes = new Map(boxes)
    const edges = Array.from({ length: 12 }, (_, index) => {
      manyBoxes.set(`region ${index}`, box(400, index * 60))
      return edge(`region ${index}`, 'refers mainly')
    })
    for (const { path } of linesOf(edges, manyBoxes)) {
      expect(numbersIn(path)[1]).toBeGreaterThan(105)
      expect(numbersIn(path)[1]).toBeLessThan(145)
    }
  })

  it('are not drawn to a missing node', () => {
    expect(linesOf([edge('region of another picture', 'refers mainly')], boxes)).toEqual([])
  })

  it('of each pair show the strongest first', () => {
    const edges = [
      edge('region', 'refers also'),
      edge('worked a', 'works with'),
      edge('worked a', 'borders'),
      edge('worked b', 'works with'),
    ]
    expect(strongestOf(edges).map(({ to, kind }) => [to, kind])).toEqual([
      ['region', 'refers also'],
      ['worked a', 'borders'],
      ['worked b', 'works with'],
    ])
  })
})
