import type { Edge } from '@shared/reasoning/picture'

/** The position of a node, in pixels from the left and the top of the picture. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

export interface Line {
  edge: Edge
  /** Whether this is the strongest relation between its two nodes. The others run close beside it. */
  isFirst: boolean
  /** A curve between two columns, and the arrowhead of a directed relation; each as the `d` of an SVG path. */
  path: string
  head: string | null
}

/**
 * The distance between the ends of lines at a node, and between the lines of one pair; in pixels. The first shrinks at
 * a low node.
 */
const portGap = 11
const besideGap = 4.5
const roundedCorner = 10
const headLength = 7

/** The kinds of relations, strongest first. */
const kinds: readonly Edge['kind'][] = [
  'refers mainly',
  'refers also',
  'refers to where it lies',
  'borders',
  'borders what hurts',
  'works with',
  'works against',
]

/** Returns the strongest relation of each pair of nodes. It is always visible. */
export function strongestOf(edges: readonly Edge[]): Edge[] {
  return [...Map.groupBy(edges, pairOf).values()].flatMap((own) => strongestFirst(own).slice(0, 1))
}

const pairOf = ({ from, to }: Edge) => `${from} > ${to}`

const strongestFirst = (edges: readonly Edge[]) =>
  edges.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))

interface Pair {
  edges: Edge[]
  from: Box
  to: Box
  isRight: boolean
}

/**
 * Draws the lines of a picture in columns. At each node, the lines are in the order of their other ends, so that they
 * do not cross there. A line runs only between two columns, so it never runs behind a label.
 */
export function linesOf(edges: readonly Edge[], boxes: ReadonlyMap<string, Box>): Line[] {
  const pairs = [...Map.groupBy(edges, pairOf).values()].flatMap((own): Pair[] => {
    const [from, to] = [boxes.get(own[0]?.from ?? ''), boxes.get(own[0]?.to ?? '')]
    if (!from || !to) return []
    return [{ edges: strongestFirst(own), from, to, isRight: to.left > from.left }]
  })
  return pairs.flatMap((pair) => {
    const [leaves, arrives] = [port(pair, 'from', pairs), port(pair, 'to', pairs)]
    return pair.edges.map((edge, index) => {
      // 0, 1, -1, 2, -2: alternately on both sides of the strongest.
      const beside = Math.ceil(index / 2) * (index % 2 === 0 ? -1 : 1) * besideGap
      return lineOf(edge, pair, leaves + beside, arrives + beside, index === 0)
    })
  })
}

/** Returns the distance of a pair's lines from the top of the picture, at one of its nodes. */
function port(pair: Pair, end: 'from' | 'to', pairs: readonly Pair[]): number {
  const other = end === 'from' ? 'to' : 'from'
  const beside = pairs
    .filter((one) => one[end] === pair[end] && one.isRight === pair.isRight)
    .toSorted((a, b) => middleOf(a[other]) - middleOf(b[other]))
  const room = Math.max(0, pair[end].height - 2 * roundedCorner)
  const gap = beside.length > 1 ? Math.min(portGap, room / (beside.length - 1)) : 0
  return middleOf(pair[end]) + gap * (beside.indexOf(pair) - (beside.length - 1) / 2)
}

function lineOf(
  edge: Edge,
  { from, to, isRight }: Pair,
  leaves: number,
  arrives: number,
  isFirst: boolean,
): Line {
  const isDirected = edge.kind.startsWith('refers')
  const start = isRight ? from.left + from.width : from.left
  const tip = isRight ? to.left : to.left + to.width
  const back = isRight ? -1 : 1
  const stop = isDirected ? tip + back * (headLength - 2) : tip
  const bend = start + (stop - start) / 2
  const side = tip + back * headLength
  const at = (x: number, y: number) => `${round(x)} ${round(y)}`
  return {
    edge,
    isFirst,
    path: `M${at(start, leaves)}C${at(bend, leaves)} ${at(bend, arrives)} ${at(stop, arrives)}`,
    head: isDirected ? `M${at(tip, arrives)}L${at(side, arrives - 4)}L${at(side, arrives + 4)}Z` : null,
  }
}

function middleOf({ top, height }: Box): number {
  return top + height / 2
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
