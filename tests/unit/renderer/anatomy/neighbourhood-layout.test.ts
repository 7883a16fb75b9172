import { expect, test } from 'vitest'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import { regionById } from '@shared/anatomy/regions'
import { place, wrap, type NodeGroup } from '@renderer/anatomy/neighbourhood/neighbourhood-layout'

const groupOf = (title: string, labels: string[]): NodeGroup => ({
  title,
  nodes: labels.map((label) => ({ key: label, label, to: { tissue: label }, line: 'thin' })),
})

test.each(standardAnatomy.tissues.map((tissue) => [tissue.name, tissue] as const))(
  'the nodes around %s do not overlap and are inside the picture',
  (_name, tissue) => {
    const region = (id: string) => regionById.get(id)?.label ?? id
    const { nodes, width, height } = place(
      tissue.name,
      [
        groupOf(
          'Borders on',
          tissue.adjacent.map((id) => standardAnatomy.tissueById.get(id)!.name),
        ),
      ],
      [
        groupOf('Refers to', tissue.refersMainlyTo.map(region)),
        groupOf('Lies in', tissue.liesIn.map(region)),
      ],
    )
    for (const { box } of nodes) {
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(width)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.y + box.height).toBeLessThanOrEqual(height)
    }
    for (const anchor of ['start', 'end']) {
      const side = nodes.filter((node) => node.anchor === anchor)
      side.slice(1).forEach((node, index) => {
        const above = side[index]!.box
        expect(node.box.y).toBeGreaterThanOrEqual(above.y + above.height)
      })
    }
  },
)

test('a long name wraps between words and stays complete', () => {
  const text = 'Between the shoulder blades, inner edge of the blade'
  const lines = wrap(text, 40)
  expect(lines).toEqual(['Between the shoulder blades, inner edge', 'of the blade'])
  expect(wrap('x'.repeat(50), 40)).toEqual(['x'.repeat(50)])
})
