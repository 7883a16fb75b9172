import type { AskedNode, RegionNode, SuggestionNode, WorkedNode } from '@shared/reasoning/picture'
import type { ReactNode, Ref } from 'react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { regionName, sideName } from '../../anatomy/words'
import { strengthWords } from '../words/strength'
import { workedWords } from '../words/worked'
import { plainWords } from '../words/words'
import { nodeName } from './picture-words'
import classes from './picture-node.module.css'

/** A node of the middle column. */
export type SuggestedNode = SuggestionNode | AskedNode

/** The highlight of a node: under the pointer, related to that node, unrelated, or no node is under the pointer. */
export type Highlight = 'lit' | 'related' | 'dim' | 'plain'

export interface NodeProps {
  /** True on paper: labels instead of buttons. */
  isPrinted: boolean
  light: Highlight
  /** The relation to the node under the pointer: "borders". */
  caption: string
  isStop: boolean
  isChosen: boolean
  describedBy: string | undefined
  ref: Ref<HTMLElement>
  onPoint: (over: boolean) => void
  onChoose: () => void
}

export function WorkedLabel({ node, ...props }: NodeProps & { node: WorkedNode }) {
  const { tissueName } = useAnatomy()
  return (
    <Label {...props} kind="worked">
      <i className={classes.mark} data-result={node.result} />
      <b>{tissueName(node.tissue)}</b>
      <small>
        {side(node)}
        {plainWords(workedWords(node))}
      </small>
      {node.gaveFamiliarPain && <Familiar />}
    </Label>
  )
}

export function SuggestionLabel({
  node,
  asked,
  ...props
}: NodeProps & { node: SuggestedNode; asked: boolean }) {
  const names = useAnatomy()
  return (
    <Label {...props} kind={asked ? 'asked' : 'suggestion'}>
      <i className={classes.mark} data-strength={node.strength ?? 'none'} />
      <b>{nodeName(node, names)}</b>
      <small>
        {side(node)}
        {node.strength === null ? 'Not ranked' : strengthWords[node.strength]}
      </small>
      {node.workedBefore && <small>worked before</small>}
      {node.gaveFamiliarPain && <Familiar />}
      {asked && <small className={classes.asked}>you asked about this</small>}
    </Label>
  )
}

export function RegionLabel({ node, ...props }: NodeProps & { node: RegionNode }) {
  return (
    <Label {...props} kind="region">
      <i className={classes.mark} data-pain="" />
      <b>{regionName(node.region)}</b>
      <small>{sideName(node.side)}</small>
    </Label>
  )
}

const side = (node: { side: WorkedNode['side'] }) =>
  node.side === 'middle' ? '' : `${sideName(node.side)} · `

function Familiar() {
  return <small className={classes.familiar}>gave the familiar pain</small>
}

function Label({
  isPrinted,
  light,
  caption,
  isStop,
  isChosen,
  describedBy,
  ref,
  onPoint,
  onChoose,
  kind,
  children,
}: NodeProps & { kind: 'worked' | 'suggestion' | 'asked' | 'region'; children: ReactNode }) {
  const label = (
    <>
      {children}
      {caption !== '' && (
        <span className={classes.caption} aria-hidden>
          {caption}
        </span>
      )}
    </>
  )
  if (isPrinted) {
    return (
      <div ref={ref as Ref<HTMLDivElement>} className={classes.node} data-kind={kind}>
        {label}
      </div>
    )
  }
  return (
    <button
      ref={ref as Ref<HTMLButtonElement>}
      type="button"
      className={classes.node}
      data-kind={kind}
      data-light={light}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isChosen}
      aria-describedby={describedBy}
      // Not on pointerenter: a label that moves under a still pointer must not be highlighted.
      onPointerMove={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
      onFocus={onChoose}
      onClick={onChoose}
    >
      {label}
    </button>
  )
}
