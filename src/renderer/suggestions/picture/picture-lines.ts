import type { Edge } from '@shared/reasoning/picture'

/** Where a node stands, in pixels from the left and the top of the picture. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

export interface Line {
  edge: Edge
  /** Whether it is the strongest of the relations between its two nodes; the others run close beside it. */
  isFirst: boolean
  /** A curve between two columns, as the `d` of a path; and its arrowhead, where the relation has a direction. */
  path: string
  head: string | null
}

/** How far apart lines leave a node: those to one node, less where it is too low for all; those of one pair. */
const portGap = 11
const besideGap = 4.5
const roundedCorner = 10
const headLength = 7

/** The strongest first. */
const kinds: readonly Edge['kind'][] = [
  'refers mainly',
  'refers also',
  'refers to where it lies',
  'borders',
  'borders what hurts',
  'works with',
  'works against',
]

/** Of the relations between each two nodes the strongest, which is always to be seen. */
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
 * The lines of a picture in columns. Each pair of nodes has a place of its own at both, in the order in which the other
 * ends stand, so that lines fan out without crossing at a node; and a line runs between two columns only, so never
 * behind a label.
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
      // 0, 1, -1, 2, -2: on both sides of the strongest in turn.
      const beside = Math.ceil(index / 2) * (index % 2 === 0 ? -1 : 1) * besideGap
      return lineOf(edge, pair, leaves + beside, arrives + beside, index === 0)
    })
  })
}

/** How far from the top of the picture a pair's lines leave one of its nodes. */
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
