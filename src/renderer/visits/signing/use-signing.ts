import { missingPoints, unaskedBefore, type MissingPoint, type SignPoint } from '@shared/signing'
import { answered } from '@shared/outcomes'
import type { VisitForm } from '@shared/visits'
import { useEffect, useRef, useState } from 'react'
import type { FieldPath, UseFormReturn } from 'react-hook-form'
import { usePractice } from '../../practice/practice-context'
import type { Complaint } from '../../complaints/complaint'

/** What a visit's form lacks before it can be signed, and the way from a missing point to its field. */
export function useSigning(
  form: UseFormReturn<VisitForm>,
  visitId: number | null,
  complaints: Complaint[],
  first: SignPoint | undefined,
) {
  const { settings } = usePractice()
  const element = useRef<HTMLFormElement>(null)
  /** What was found missing when somebody wanted to sign; null while nobody does. */
  const [missing, setMissing] = useState<MissingPoint[] | null>(null)
  const wanted = useRef<string | null>(null)
  /** Where one was when the list came up. */
  const from = useRef<Element | null>(null)

  function lacks(visit: VisitForm, checklist = settings.signChecklist): MissingPoint[] {
    const given = answered(visit.outcomes)
    const unasked = unaskedBefore(
      complaints.flatMap((complaint) => complaint.painLine),
      { id: visitId, at: visit.at, complaintIds: visit.complaints.map((one) => one.complaintId) },
    ).filter(
      (one) => !given.some((other) => other.visitId === one.visitId && other.complaintId === one.complaintId),
    )
    return missingPoints(checklist, visit, unasked.length)
  }

  function goTo(field: string) {
    const line = /^work\.(\d+)\./.exec(field)?.[1]
    if (line !== undefined) {
      // A line of work has keys of its own for what is missing in it.
      element.current?.querySelectorAll<HTMLElement>('[data-part="work"] li[tabindex]')[Number(line)]?.focus()
      return
    }
    if (field === 'work' || field === 'outcomes') {
      element.current?.querySelector<HTMLElement>(`[data-part="${field}"] input`)?.focus()
    } else form.setFocus(field as FieldPath<VisitForm>)
  }

  const began = useRef({ first, goTo, form })
  useEffect(() => {
    const { first, goTo, form } = began.current
    if (first === undefined) return
    const field = missingPoints(everyPoint, form.getValues(), 0).find(({ point }) => point === first)?.field
    if (field !== undefined) goTo(field)
  }, [])

  return {
    element,
    missing,
    lacks,
    ask: (points: MissingPoint[]) => {
      from.current = document.activeElement
      setMissing(points)
    },
    close: () => setMissing(null),
    /** Closes the list and goes to the field once the list has let go of the focus. */
    choose: ({ field }: MissingPoint) => {
      wanted.current = field
      setMissing(null)
    },
    closed: () => {
      if (wanted.current !== null) goTo(wanted.current)
      else if (from.current instanceof HTMLElement) from.current.focus()
      wanted.current = null
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
