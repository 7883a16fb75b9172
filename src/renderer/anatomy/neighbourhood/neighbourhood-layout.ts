/** A tissue or a region beside the one in the middle. */
export interface Node {
  key: string
  label: string
  to: { tissue: string; region?: never } | { region: string; tissue?: never }
  line: 'thin' | 'strong' | 'dashed'
}

/** Nodes with the same relation to the middle, such as "refers mainly to". */
export interface NodeGroup {
  title: string
  nodes: Node[]
}

interface PlacedNode {
  node: Node
  lines: string[]
  anchor: 'start' | 'end'
  /** The vertical middle of the text, and the x of its anchor. */
  text: { x: number; y: number }
  dot: { x: number; y: number }
  /** The area that can be clicked. */
  box: { x: number; y: number; width: number; height: number }
  /** The line from the middle, as an SVG path. */
  curve: string
}

const WIDTH = 860
/** The width of the texts of a side, and the maximum number of letters in a line. */
const COLUMN = 288
const LETTERS = 40
const MIDDLE = 150
const LETTERS_IN_MIDDLE = 20
const LINE = 15
const ROW = 12
const TITLE = 20
const GAP = 10
/** The depth of the arc of nodes. */
const BOW = 14

/**
 * Places the nodes of both sides on two arcs around the middle. Lengths are in units of the picture. One unit is one
 * pixel.
 */
export function place(name: string, left: NodeGroup[], right: NodeGroup[]) {
  const centreLines = wrap(name, LETTERS_IN_MIDDLE)
  const centreHeight = centreLines.length * LINE + 26
  const height = Math.max(heightOf(left), heightOf(right), centreHeight + 40)
  const centre = {
    x: (WIDTH - MIDDLE) / 2,
    y: (height - centreHeight) / 2,
    width: MIDDLE,
    height: centreHeight,
    lines: centreLines,
  }
  const sides = [sideOf(left, 'left', height), sideOf(right, 'right', height)]
  return {
    width: WIDTH,
    height,
    centre,
    titles: sides.flatMap((side) => side.titles),
    nodes: sides.flatMap((side) => side.nodes),
  }
}

function sideOf(groups: NodeGroup[], side: 'left' | 'right', height: number) {
  const anchor = side === 'left' ? ('end' as const) : ('start' as const)
  const out = side === 'left' ? -1 : 1
  const from = WIDTH / 2 + (out * MIDDLE) / 2
  const titles: { text: string; x: number; y: number; anchor: 'start' | 'end' }[] = []
  const nodes: PlacedNode[] = []
  let y = (height - heightOf(groups)) / 2
  for (const group of shown(groups)) {
    titles.push({ text: group.title, x: arc(y + TITLE / 2, height, out), y: y + 14, anchor })
    y += TITLE
    for (const node of group.nodes) {
      const lines = wrap(node.label, LETTERS)
      const tall = lines.length * LINE + ROW
      const middle = y + tall / 2
      const x = arc(middle, height, out)
      const dot = { x: x - out * 10, y: middle }
      const bend = (from + dot.x) / 2
      nodes.push({
        node,
        lines,
        anchor,
        text: { x, y: middle },
        dot,
        box: {
          x: out < 0 ? x - COLUMN + BOW : x - 18,
          y: y + 1,
          width: COLUMN - BOW + 18,
          height: tall - 2,
        },
        curve: `M ${from} ${height / 2} C ${bend} ${height / 2}, ${bend} ${middle}, ${dot.x} ${middle}`,
      })
      y += tall
    }
    y += GAP
  }
  return { titles, nodes }
}

/** Returns the x of a text at this height: farthest out in the middle, nearer at both ends. */
function arc(y: number, height: number, out: number): number {
  const off = (y - height / 2) / (height / 2)
  return WIDTH / 2 + out * (WIDTH / 2 - COLUMN + BOW * (1 - off * off))
}

const shown = (groups: NodeGroup[]) => groups.filter((group) => group.nodes.length > 0)

function heightOf(groups: NodeGroup[]): number {
  return shown(groups).reduce(
    (sum, { nodes }) =>
      sum + TITLE + GAP + nodes.reduce((all, node) => all + wrap(node.label, LETTERS).length * LINE + ROW, 0),
    GAP,
  )
}

/** Breaks a text between words into lines with a maximum number of letters. A longer word has its own line. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
