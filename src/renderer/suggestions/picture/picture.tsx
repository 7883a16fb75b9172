import type { Edge, Picture as PictureAnswer } from '@shared/reasoning/picture'
import { useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { captions } from './picture-words'
import { linesOf } from './picture-lines'
import { moveFrom } from './picture-moves'
import {
  IdeaLabel,
  RegionLabel,
  WorkedLabel,
  type IdeaNode,
  type Light,
  type NodeProps,
} from './picture-node'
import { useBoxes } from './use-boxes'
import { useAnatomy } from '../../anatomy/anatomy-context'
import classes from './picture.module.css'

/** So many worked tissues stand in the picture, and those that an idea leads to; the others in a line below. */
const WORKED_SHOWN = 6

interface Props {
  picture: PictureAnswer
  /** The ideas in sight, in the order of the list; a tissue that was asked for is not one of them. */
  ideas: IdeaNode[]
  asked: IdeaNode | null
  chosen: string | null
  onChoose: (key: string | null) => void
  /** The node that is pointed at, or null. */
  pointed: string | null
  onPoint: (key: string | null) => void
  /** The id of the words that describe a node. */
  describedBy: (key: string) => string | undefined
  /** What stands in the middle column where there are no ideas. */
  instead?: ReactNode
  /** What stands below the ideas, and below where it hurts. */
  belowIdeas?: ReactNode
  belowRegions?: ReactNode
  /** For paper: labels without anything to press. */
  still?: boolean
}

/** What was worked, what to check next and where it hurts, in three columns; all relations lead away from the middle. */
export function Picture({
  picture,
  ideas,
  asked,
  chosen,
  onChoose,
  pointed,
  onPoint,
  describedBy,
  instead,
  belowIdeas,
  belowRegions,
  still = false,
}: Props) {
  const { tissueWithSide } = useAnatomy()
  const help = useId()
  const frame = useRef<HTMLDivElement>(null)
  const nodes = useRef(new Map<string, HTMLElement>())
  const boxes = useBoxes(frame, nodes.current)
  const [stop, setStop] = useState<string | null>(null)

  const inSight = [...ideas, ...(asked ? [asked] : [])]
  const edges = picture.edges.filter((edge) => inSight.some((one) => one.key === edge.from))
  const [worked, others] = workedInSight(picture, edges)
  const columns = [worked, inSight, picture.regions].map((column) => column.map((node) => node.key))
  const keys = columns.flat()
  const stopKey = [chosen, stop, inSight[0]?.key].find((key) => key != null && keys.includes(key)) ?? keys[0]
  const active = [pointed, chosen].find((key) => key !== null && keys.includes(key)) ?? null
  const twin = inSight.find((one) => one.key === active)?.workedBefore
  const between = (key: string) =>
    edges.filter(({ from, to }) => (from === active && to === key) || (to === active && from === key))
  const lightOf = (key: string): Light => {
    if (active === null) return 'plain'
    if (key === active) return 'lit'
    return key === twin || between(key).length > 0 ? 'joined' : 'dim'
  }
  const props = (key: string): NodeProps => ({
    still,
    light: lightOf(key),
    caption: between(key)
      .map((edge) => captions[edge.kind])
      .join(' · '),
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

  /** A click beside the labels. */
  const letGo = ({ target }: MouseEvent) => {
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
      onKeyDown={still ? undefined : move}
      onClick={still ? undefined : letGo}
      role="group"
      aria-label="The picture"
      aria-describedby={still ? undefined : help}
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
        <Column title="What was worked">
          {worked.map((node) => (
            <li key={node.key}>
              <WorkedLabel node={node} {...props(node.key)} />
            </li>
          ))}
          {others.length > 0 && (
            <li className={classes.others}>And: {others.map(tissueWithSide).join('; ')}</li>
          )}
        </Column>
      )}
      <Column title="Consider checking next" below={belowIdeas}>
        {instead && <li>{instead}</li>}
        {ideas.map((node) => (
          <li key={node.key}>
            <IdeaLabel node={node} asked={false} {...props(node.key)} />
          </li>
        ))}
        {asked && (
          <li key={asked.key} className={classes.asked}>
            <IdeaLabel node={asked} asked {...props(asked.key)} />
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
      {!still && (
        <span id={help} hidden>
          Arrow keys go from one to the next; Escape lets go.
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

function workedInSight({ worked }: PictureAnswer, edges: readonly Edge[]) {
  const joined = worked.filter((one) => edges.some((edge) => edge.to === one.key))
  const rest = worked.filter((one) => !joined.includes(one))
  const shown = new Set([...joined, ...rest.slice(0, Math.max(0, WORKED_SHOWN - joined.length))])
  return [worked.filter((one) => shown.has(one)), worked.filter((one) => !shown.has(one))] as const
}
