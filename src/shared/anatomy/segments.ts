type Cervical = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
type Thoracic = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
type LumbarOrSacral = 1 | 2 | 3 | 4 | 5

/** A spinal segment or a cranial nerve that innervates a muscle. */
export type Segment =
  `C${Cervical}` | `T${Thoracic}` | `L${LumbarOrSacral}` | `S${LumbarOrSacral}` | `CN ${'V' | 'VII' | 'XI'}`

const cranial = ['CN V', 'CN VII', 'CN XI'] as const satisfies readonly Segment[]

/** All segments: the cranial nerves in use, then the spine from top to bottom. */
export const segments: readonly Segment[] = [
  ...cranial,
  ...([1, 2, 3, 4, 5, 6, 7, 8] as const).map((level): Segment => `C${level}`),
  ...([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const).map((level): Segment => `T${level}`),
  ...([1, 2, 3, 4, 5] as const).map((level): Segment => `L${level}`),
  ...([1, 2, 3, 4, 5] as const).map((level): Segment => `S${level}`),
]

/** Lists the segments in a text of innervation: "dorsal scapular C4-5" is C4 and C5, "CN V3" is CN V. */
export function segmentsIn(innervation: string): Segment[] {
  const nerves = [...innervation.matchAll(/\bCN [IVX]+/g)].map(([nerve]) => nerve)
  const levels = [...innervation.matchAll(/\b([CTLS])(\d+)(?:-([CTLS]?)(\d+))?/g)].flatMap((match) => {
    const [, part = '', from = '', toPart, to] = match
    const first = positionOf(`${part}${from}`)
    const last = to === undefined ? first : positionOf(`${toPart === '' ? part : (toPart ?? '')}${to}`)
    return segments.slice(first, last + 1)
  })
  const named = new Set<string>([...nerves, ...levels])
  return segments.filter((segment) => named.has(segment))
}

function positionOf(name: string): number {
  const position = segments.findIndex((segment) => segment === name)
  if (position < 0) throw new Error(`No segment is called ${name}`)
  return position
}
