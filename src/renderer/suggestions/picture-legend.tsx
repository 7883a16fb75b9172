import type { Edge } from '@shared/reasoning/picture'
import classes from './picture.module.css'
import legend from './picture-legend.module.css'

const meanings: { kinds: Edge['kind'][]; words: string }[] = [
  { kinds: ['refers mainly', 'refers to where it lies'], words: 'refers to' },
  { kinds: ['refers also'], words: 'refers also to' },
  { kinds: ['borders', 'borders what hurts'], words: 'borders' },
  { kinds: ['works with', 'works against'], words: 'works with or against' },
]

/** What the lines mean that are in the picture. */
export function PictureLegend({ edges }: { edges: readonly Edge[] }) {
  const drawn = new Set(edges.map((edge) => edge.kind))
  const shown = meanings.filter(({ kinds }) => kinds.some((kind) => drawn.has(kind)))
  if (shown.length === 0) return null
  return (
    <ul className={legend.legend} aria-label="What the lines mean">
      {shown.map(({ kinds: [kind], words }) => (
        <li key={words}>
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
