import type { Edge } from '@shared/reasoning/picture'
import classes from './picture.module.css'
import { strongestOf } from './picture-lines'
import legend from './picture-legend.module.css'

const meanings: { kinds: Edge['kind'][]; words: string }[] = [
  { kinds: ['refers mainly', 'refers to where it lies'], words: 'refers to' },
  { kinds: ['refers also'], words: 'also refers to' },
  { kinds: ['borders', 'borders what hurts'], words: 'borders' },
  { kinds: ['works with', 'works against'], words: 'works with or against' },
]

interface Props {
  edges: readonly Edge[]
  /** The key of the node under the pointer or selected, which shows all its relations. Left out on paper. */
  lit?: string | null
}

/** The legend of the visible lines. It keeps space for the others, so that nothing moves when they appear. */
export function PictureLegend({ edges, lit }: Props) {
  const all = new Set(edges.map((edge) => edge.kind))
  const isLit = ({ from, to }: Edge) => from === lit || to === lit
  const seen = new Set([...strongestOf(edges), ...edges.filter(isLit)].map((edge) => edge.kind))
  const those = (known: ReadonlySet<Edge['kind']>) =>
    meanings.filter(({ kinds }) => kinds.some((kind) => known.has(kind)))
  const shown = those(seen)
  const kept = lit !== undefined ? those(all).filter((one) => !shown.includes(one)) : []
  if (shown.length === 0) return null
  return (
    <ul className={legend.legend} aria-label="What the lines mean">
      {[...shown, ...kept].map(({ kinds: [kind], words }) => (
        <li key={words} data-kept={kept.some((one) => one.words === words) || undefined}>
          <svg width={34} height={9} className={classes.key} data-kind={kind} aria-hidden>
            <path d={kind?.startsWith('refers') ? 'M1 4.5H29' : 'M1 4.5H33'} />
            {kind?.startsWith('refers') && <path d="M34 4.5L27 0.5L27 8.5Z" className={classes.head} />}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  )
}
