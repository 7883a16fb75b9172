import { type NoteSection, noteSections } from '@shared/vocabulary'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { rpc, type RpcOutputs } from '../../api/rpc'
import { noteSectionLabels } from '../../phrases/note-sections'
import { formatList } from '../../ui/lists'
import { withBreaks } from '../../ui/long-words'
import { QueryBoundary } from '../../ui/page'
import { painMarkLabel } from '../pain-marks/pain-mark-label'
import classes from './visit-card.module.css'

export type NoteOfVisit = Pick<RpcOutputs['pages']['newVisit']['earlier'][number], NoteSection | 'painMarks'>
type NoteStart = NonNullable<RpcOutputs['pages']['client']['visits'][number]['noteStart']>

/** The note, folded to one line. The line starts with the plan, because that is what the next visit needs. */
export function FoldedNote({ visit }: { visit: NoteOfVisit }) {
  const lines = linesOf(visit)
  const preview = lines.at(-1)
  return (
    preview && (
      <Folded preview={preview}>
        <Lines lines={lines} />
      </Folded>
    )
  )
}

/** The first words of a note. A list of visits does not hold the whole notes, so opening one reads it. */
export function NoteOnRequest({ visitId, start }: { visitId: number; start: NoteStart }) {
  const [isOpen, setOpen] = useState(false)
  const page = useQuery({ ...rpc.pages.visit.queryOptions({ id: visitId }), enabled: isOpen })
  return (
    <Folded preview={{ label: noteSectionLabels[start.section], text: start.text }} onOpen={setOpen}>
      {isOpen && <QueryBoundary of={page}>{({ visit }) => <Lines lines={linesOf(visit)} />}</QueryBoundary>}
    </Folded>
  )
}

interface Line {
  label: string
  text: string
}

/** The pain marks, then the sections of the note that are not empty. */
function linesOf(visit: NoteOfVisit): Line[] {
  const sections = noteSections
    .filter((section) => visit[section] !== '')
    .map((section) => ({ label: noteSectionLabels[section], text: visit[section] }))
  const painMarks = formatList(visit.painMarks.map(painMarkLabel), 'plain')
  return painMarks === '' ? sections : [{ label: 'Pain marks', text: painMarks }, ...sections]
}

function Folded({
  preview,
  onOpen,
  children,
}: {
  preview: Line
  onOpen?: (isOpen: boolean) => void
  children: ReactNode
}) {
  return (
    <details className={classes.folded} onToggle={(event) => onOpen?.(event.currentTarget.open)}>
      <summary>
        <span className={classes.preview}>
          <b>{preview.label}:</b> {preview.text}
        </span>
        <span className={classes.expanded}>Whole note</span>
      </summary>
      {children}
    </details>
  )
}

const Lines = ({ lines }: { lines: readonly Line[] }) =>
  lines.map(({ label, text }) => (
    <p key={label} className={`${classes.note} prose`}>
      <b>{label}:</b> {withBreaks(text)}
    </p>
  ))
