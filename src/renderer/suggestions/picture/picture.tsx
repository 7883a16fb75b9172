import type { Edge, Picture as PictureAnswer } from '@shared/reasoning/picture'
import { useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { captions } from './picture-words'
import { linesOf } from './picture-lines'
import { moveFrom } from './picture-moves'
import {
  SuggestionLabel,
  RegionLabel,
  WorkedLabel,
  type SuggestedNode,
  type Highlight,
  type NodeProps,
} from './picture-node'
import { useBoxes } from './use-boxes'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { formatList } from '../../ui/lists'
import classes from './picture.module.css'

/**
 * The number of worked tissues in the picture. Tissues that a suggestion links to are always included. The others are
 * in a line below.
 */
const WORKED_SHOWN = 6

interface Props {
  picture: PictureAnswer
  /** The suggestions in the order of the list, without the tissue that the user asked about. */
  suggestions: SuggestedNode[]
  asked: SuggestedNode | null
  chosen: string | null
  onChoose: (key: string | null) => void
  /** The key of the node under the pointer, or null. */
  pointed: string | null
  onPoint: (key: string | null) => void
  /** Returns the id of the element that describes a node. */
  describedBy: (key: string) => string | undefined
  /** Shown in the middle column if there are no suggestions. */
  emptyContent?: ReactNode
  /** Shown below the suggestions, and below the regions. */
  belowSuggestions?: ReactNode
  belowRegions?: ReactNode
  /** True on paper: labels without buttons. */
  isPrinted?: boolean
}

/** Worked tissues, suggestions and painful regions in three columns. All relations start in the middle column. */
export function Picture({
  picture,
  suggestions,
  asked,
  chosen,
  onChoose,
  pointed,
  onPoint,
  describedBy,
  emptyContent,
  belowSuggestions,
  belowRegions,
  isPrinted = false,
}: Props) {
  const { tissueWithSide } = useAnatomy()
  const help = useId()
  const frame = useRef<HTMLDivElement>(null)
  const nodes = useRef(new Map<string, HTMLElement>())
  const boxes = useBoxes(frame, nodes.current)
  const [stop, setStop] = useState<string | null>(null)

  const shown = [...suggestions, ...(asked ? [asked] : [])]
  const edges = picture.edges.filter((edge) => shown.some((one) => one.key === edge.from))
  const [worked, others] = workedShown(picture, edges)
  const alsoWorked = `Also worked: ${formatList(others.map(tissueWithSide))}`
  const columns = [worked, shown, picture.regions].map((column) => column.map((node) => node.key))
  const keys = columns.flat()
  const stopKey = [chosen, stop, shown[0]?.key].find((key) => key != null && keys.includes(key)) ?? keys[0]
  const active = [pointed, chosen].find((key) => key !== null && keys.includes(key)) ?? null
  const workedBefore = shown.find((one) => one.key === active)?.workedBefore
  const between = (key: string) =>
    edges.filter(({ from, to }) => (from === active && to === key) || (to === active && from === key))
  const lightOf = (key: string): Highlight => {
    if (active === null) return 'plain'
    if (key === active) return 'lit'
    return key === workedBefore || between(key).length > 0 ? 'related' : 'dim'
  }
  const props = (key: string): NodeProps => ({
    isPrinted,
    light: lightOf(key),
    caption: formatList(
      between(key).map((edge) => captions[edge.kind]),
      'plain',
    ),
    isStop: key === stopKey,
    isChosen: key === chosen,
    describedBy: describedBy(key),
    ref: (element) => {
      if (element) nodes.current.set(key, element)
      else nodes.current.delete(key)
    },
    onPoint: (over) => onPoint(over ? key : null),
    onChoose: () => {
      setStop(key)
      onChoose(key)
    },
  })

  /** A click outside the labels clears the selection. */
  const clearSelection = ({ target }: MouseEvent) => {
    if (target instanceof Element && !target.closest('button, input, label, [role=listbox]')) onChoose(null)
  }
  const move = (event: KeyboardEvent) => {
    const own = [...nodes.current].find(([, element]) => element === event.target)?.[0]
    if (own === undefined) return
    if (event.key === 'Escape') return onChoose(null)
    const next = moveFrom(columns, edges, own, event.key)
    if (next === null) return
    event.preventDefault()
    nodes.current.get(next)?.focus()
  }

  return (
    <div
      ref={frame}
      className={classes.picture}
      data-worked={worked.length > 0}
      onKeyDown={isPrinted ? undefined : move}
      onClick={isPrinted ? undefined : clearSelection}
      role="group"
      aria-label="The picture"
      aria-describedby={isPrinted ? undefined : help}
    >
      <svg className={classes.lines} aria-hidden>
        {linesOf(edges, boxes).map(({ edge, isFirst, path, head }) => (
          <g
            key={`${edge.from} ${edge.kind} ${edge.to}`}
            data-kind={edge.kind}
            data-first={isFirst}
            data-light={
              active === null ? 'plain' : edge.from === active || edge.to === active ? 'lit' : 'dim'
            }
          >
            <path d={path} />
            {head && <path d={head} className={classes.head} />}
          </g>
        ))}
      </svg>
      {worked.length > 0 && (
        <Column title="Worked so far">
          {worked.map((node) => (
            <li key={node.key}>
              <WorkedLabel node={node} {...props(node.key)} />
            </li>
          ))}
          {others.length > 0 && !isPrinted && <li className={classes.others}>{alsoWorked}</li>}
        </Column>
      )}
      <Column title="Consider checking next" below={belowSuggestions}>
        {emptyContent && <li>{emptyContent}</li>}
        {suggestions.map((node) => (
          <li key={node.key}>
            <SuggestionLabel node={node} asked={false} {...props(node.key)} />
          </li>
        ))}
        {asked && (
          <li key={asked.key} className={classes.asked}>
            <SuggestionLabel node={asked} asked {...props(asked.key)} />
          </li>
        )}
      </Column>
      <Column title="Where it hurts" below={belowRegions}>
        {picture.regions.map((node) => (
          <li key={node.key}>
            <RegionLabel node={node} {...props(node.key)} />
          </li>
        ))}
      </Column>
      {isPrinted && others.length > 0 && (
        <p className={`${classes.others} ${classes.across}`}>{alsoWorked}</p>
      )}
      {!isPrinted && (
        <span id={help} hidden>
          Arrow keys move between items. Escape clears the selection.
        </span>
      )}
    </div>
  )
}

function Column({ title, below, children }: { title: string; below?: ReactNode; children: ReactNode }) {
  const heading = useId()
  return (
    <div className={classes.column}>
      <h2 id={heading}>{title}</h2>
      <ul aria-labelledby={heading} className={classes.nodes}>
        {children}
      </ul>
      {below}
    </div>
  )
}

function workedShown({ worked }: PictureAnswer, edges: readonly Edge[]) {
  const related = worked.filter((one) => edges.some((edge) => edge.to === one.key))
  const rest = worked.filter((one) => !related.includes(one))
  const shown = new Set([...related, ...rest.slice(0, Math.max(0, WORKED_SHOWN - related.length))])
  return [worked.filter((one) => shown.has(one)), worked.filter((one) => !shown.has(one))] as const
}
