import { missingPoints, unaskedBefore, type MissingPoint, type SignPoint } from '@shared/signing'
import { answered } from '@shared/outcomes'
import type { VisitForm } from '@shared/visits'
import { useEffect, useRef, useState } from 'react'
import type { FieldPath, UseFormReturn } from 'react-hook-form'
import { usePractice } from '../../practice/practice-context'
import type { Complaint } from '../../complaints/complaint'
import type { Work } from '../work/use-work'

interface Options {
  form: UseFormReturn<VisitForm>
  work: Work
  /** Null for a new visit. */
  visitId: number | null
  complaints: Complaint[]
  /** The point whose field gets the focus when the form opens. */
  focusPoint: SignPoint | undefined
}

/** Checks what a visit's form lacks before it is signed, and moves the focus to the field of a missing point. */
export function useSigning({ form, work, visitId, complaints, focusPoint }: Options) {
  const { settings } = usePractice()
  /** The points of the open dialog; null while it is closed. */
  const [missing, setMissing] = useState<MissingPoint[] | null>(null)
  const fieldToFocus = useRef<string | null>(null)
  /** The element that had the focus when the dialog opened. */
  const returnFocusTo = useRef<Element | null>(null)

  function missingIn(visit: VisitForm): MissingPoint[] {
    const outcomes = answered(visit.outcomes)
    const unasked = unaskedBefore(
      complaints.flatMap((complaint) => complaint.painLine),
      { id: visitId, at: visit.at, complaintIds: visit.complaints.map(({ complaintId }) => complaintId) },
    ).filter(
      ({ visitId, complaintId }) =>
        !outcomes.some((outcome) => outcome.visitId === visitId && outcome.complaintId === complaintId),
    )
    return missingPoints(settings.signChecklist, visit, unasked.length)
  }

  function focusField(field: string) {
    const line = /^work\.(\d+)\./.exec(field)?.[1]
    // The row of a line has keys for every field that a signature can miss.
    if (line !== undefined) work.rows.current[Number(line)]?.focus()
    else if (field === 'work') work.field.current?.focus()
    else if (field !== 'outcomes') form.setFocus(field as FieldPath<VisitForm>)
    else if (form.getValues('outcomes').length > 0) form.setFocus('outcomes.0.relief')
  }

  const initial = useRef({ focusPoint, focusField, form })
  useEffect(() => {
    const { focusPoint, focusField, form } = initial.current
    if (focusPoint === undefined) return
    const point = missingPoints(everyPoint, form.getValues(), 0).find(({ point }) => point === focusPoint)
    if (point) focusField(point.field)
  }, [])

  return {
    missing,
    missingIn,
    openDialog: (points: MissingPoint[]) => {
      returnFocusTo.current = document.activeElement
      setMissing(points)
    },
    closeDialog: () => setMissing(null),
    /** Closes the dialog and then focuses the field of a point. */
    choosePoint: ({ field }: MissingPoint) => {
      fieldToFocus.current = field
      setMissing(null)
    },
    /** The dialog has closed and no longer holds the focus. */
    onDialogClosed: () => {
      if (fieldToFocus.current !== null) focusField(fieldToFocus.current)
      else if (returnFocusTo.current instanceof HTMLElement) returnFocusTo.current.focus()
      fieldToFocus.current = null
    },
  }
}

const everyPoint = {
  lastOutcome: 'ask',
  painBefore: 'ask',
  painAfter: 'ask',
  work: 'ask',
  subjective: 'ask',
  objective: 'ask',
  assessment: 'ask',
  plan: 'ask',
} as const
