import { testsFirst } from '@shared/reasoning/other-causes/offered-screens'
import { isListVisibleAtFirst } from '@shared/reasoning/gates/stop'
import type { Recommendation } from '@shared/reasoning/recommendation'
import { isAnswer } from '@shared/outcomes'
import type { VisitForm, VisitScreens } from '@shared/visits'
import { useState } from 'react'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { inSentence } from '../../anatomy/words'
import type { Complaint } from '../../complaints/complaint'
import { useNames } from '../../suggestions/words/names'
import { lineName } from '../../suggestions/words/line'
import type { ComplaintRecommendation } from '../aside/visit-data'
import type { VisitOpening } from '../form/visit-opening'
import type { LineChange } from '../work/check-work'
import type { Work } from '../work/use-work'
import {
  answersOf,
  checkList,
  checksFor,
  currentLine,
  movedLines,
  neighbourOf,
  workableMembers,
  type CheckLine,
} from './check-list'
import { useAnsweredLines } from './use-answered-lines'
import { useCheckedRecommendation } from './use-checked-recommendation'

export type Checks = ReturnType<typeof useChecks>

/**
 * What can be undone: an answer, a check that became work, or a line that was put off. `what` says which: "scalenes, no".
 */
type Step = { complaintId: number; what: string } & ({ changes: LineChange[] } | { later: string })

interface Options {
  form: UseFormReturn<VisitForm>
  work: Work
  /** The complaints that this visit treats. */
  complaints: Complaint[]
  recommendations: ComplaintRecommendation[]
  /** The list of the chosen complaint is open first. */
  opening: VisitOpening
}

/**
 * Manages the checks of a visit: the list of one complaint, re-ordered after each answer. The answers are kept in the
 * lines of work and nowhere else.
 */
export function useChecks({ form, work, complaints, recommendations, opening }: Options) {
  const { complaintId: chosenId, start, without } = opening
  const { anatomy } = useAnatomy()
  const names = useNames()
  const answered = useAnsweredLines(form)
  const listed = complaints
    .filter(({ id }) => recommendations.some(({ complaintId }) => complaintId === id))
    .sort((a, b) => Number(b.id === chosenId) - Number(a.id === chosenId))
  const outcomes = useWatch({ control: form.control, name: 'outcomes' })
  const recommendationOf = (id: number) =>
    recommendations.find(({ complaintId }) => complaintId === id)?.answer

  const [openId, setOpenId] = useState<number | null>(null)
  const [toggled, setToggled] = useState<ReadonlySet<number>>(() => {
    const isHidden = chosenId !== undefined && !isVisibleAtFirst(recommendationOf(chosenId))
    // Somebody who starts with the list has already asked for it.
    return new Set(start === 'checks' && isHidden ? [chosenId] : [])
  })
  const [chosenLine, setChosenLine] = useState<string | null>(null)
  const [later, setLater] = useState<ReadonlySet<string>>(new Set())
  const [steps, setSteps] = useState<readonly Step[]>([])
  /** What was done last; which line was first and which order of the list was shown before it. */
  const [said, setSaid] = useState({ text: '', first: '', version: 0 })

  const open =
    listed.find(({ id }) => id === openId) ??
    listed.find(({ id }) => hasList(recommendationOf(id))) ??
    listed[0]
  const screensNow = useWatch({ control: form.control, name: 'complaints', compute: screensOf })
  const answersNow = open ? checksFor(open.id, answered, complaints, anatomy) : []
  const { isLoading, checked } = useCheckedRecommendation(
    recommendations.find(({ complaintId }) => complaintId === open?.id),
    answersNow,
    (JSON.parse(screensNow) as Record<string, VisitScreens>)[open?.id ?? 0] ?? {},
  )
  const list = checked?.recommendation.kind === 'list' ? checked.recommendation : null
  // The advice of before the checks decides, so that no answer hides the list.
  const isVisible = open !== undefined && isVisibleAtFirst(recommendationOf(open.id))
  const isListShown = list !== null && open !== undefined && isVisible !== toggled.has(open.id)
  const lines = list && isListShown ? checkList(list, checked?.checks ?? [], { later, without }) : []
  const current = currentLine(lines, chosenLine, later)
  const order = useOrder(open?.id ?? 0, lines)
  const nameOf = (line: Parameters<typeof lineName>[0]) => lineName(line, names)
  const firstName = lines[0] ? nameOf(lines[0].line) : ''

  /** True while a tissue that gave the familiar pain, and that may be worked, is only a check. */
  const canWorkOn = ({ line }: CheckLine) =>
    workableMembers(line, answered).some((part) =>
      answered.some(
        (one) => one.tissue === part.tissue && one.side === part.side && one.technique === 'check only',
      ),
    )
  const nextWork = lines.findLast((line) => line.isFound && canWorkOn(line)) ?? null
  const lastStep = steps.findLast(({ complaintId }) => complaintId === open?.id)

  const say = (text: string) => setSaid({ text, first: firstName, version: order.version })
  function record(step: Step, text: string) {
    setSteps([...steps, step])
    setChosenLine(null)
    say(text)
  }

  return {
    /** The complaints with a recommendation, the chosen one first. */
    listed,
    recommendationOf,
    /** The complaint whose list is open. */
    open,
    openList: (id: number) => {
      setOpenId(id)
      setChosenLine(null)
    },
    /** The recommendation after the checks of this visit; null without a complaint. */
    recommendation: checked?.recommendation ?? null,
    isListShown,
    /** Whether the form has an outcome of the open complaint: the list counts it when the visit is saved. */
    hasUnsavedOutcome: outcomes.some((one) => one.complaintId === open?.id && isAnswer(one)),
    /** Whether short tests come before the list. */
    hasTestsFirst: list !== null && testsFirst(list) > 0,
    /** Whether the list is behind the advice to refer the client. */
    isHiddenAtFirst: list !== null && !isVisible,
    /** Shows or hides the list behind the advice to refer the client. */
    toggleList: () => open && setToggled(toggled.symmetricDifference(new Set([open.id]))),
    lines,
    current,
    /** The lines that have another place than before, and a number that changes with each change. */
    order,
    /** Whether the last action changed the order. */
    hasChanged: said.text !== '' && order.version > said.version && order.moved.size > 0,
    /** The answers that the list counts. */
    answers: answersOf(checked?.checks ?? []),
    canWorkOn,
    /** The line that the key for work acts on. */
    nextWork,
    /** The tissues of a line that are only checked, because they have not given the familiar pain. */
    checkOnlyOf({ line }: CheckLine) {
      const workable = workableMembers(line, answered)
      return line.members.filter((part) => !workable.includes(part))
    },
    /** What undo takes back: "scalenes, no"; null if there is nothing. */
    undoes: lastStep?.what ?? null,
    nameOf,
    /** The last action as one sentence, for screen readers; it waits for the new list. */
    announcement:
      isLoading || said.text === ''
        ? ''
        : `${said.text}${firstName === said.first || firstName === '' ? '' : ` ${firstName} is first now.`}`,

    choose: setChosenLine,
    move(by: 1 | -1) {
      setChosenLine(neighbourOf(lines, current?.key ?? null, by))
    },

    answer(familiarPain: 'yes' | 'no') {
      // An answer is for the line on the screen. While the next list is loading, there is none.
      if (!current || !open || isLoading) return
      const name = nameOf(current.line)
      const changes = work.answerCheck(current.line.members, familiarPain, open.id)
      record(
        { complaintId: open.id, what: `${inSentence(name)}, ${familiarPain}`, changes },
        `${name}: ${familiarPain === 'yes' ? 'familiar pain' : 'no familiar pain'}.`,
      )
    },

    notNow() {
      if (!current || !open) return
      const name = nameOf(current.line)
      setLater(new Set([...later, current.key]))
      record(
        { complaintId: open.id, what: `${inSentence(name)}, not now`, later: current.key },
        `${name}: not now.`,
      )
    },

    /** Turns the check of a line into work. A tissue that is only checked stays a check. */
    workOn(of: CheckLine | null) {
      if (!of || !open) return
      const { line } = of
      const changes = work.workOn(workableMembers(line, answered), open.id, line.limit)
      if (changes.length === 0) return
      const name = nameOf(line)
      record({ complaintId: open.id, what: `${inSentence(name)}, work`, changes }, `${name} is in the work.`)
    },

    undo() {
      const index = steps.findLastIndex(({ complaintId }) => complaintId === open?.id)
      const step = steps[index]
      if (!step) return
      if ('later' in step) setLater(later.difference(new Set([step.later])))
      else work.undoChanges(step.changes)
      setSteps(steps.toSpliced(index, 1))
      setChosenLine(null)
      say(`Undone: ${step.what}.`)
    },
  }
}

/** As text, so that other changes of the complaints render nothing. */
const screensOf = (complaints: VisitForm['complaints']) =>
  JSON.stringify(Object.fromEntries(complaints.map(({ complaintId, screens }) => [complaintId, screens])))

const hasList = (recommendation: Recommendation | undefined) => recommendation?.kind === 'list'

/** Whether a list is shown before somebody asks for it, as on the page of the complaint. */
export const isVisibleAtFirst = (recommendation: Recommendation | undefined): boolean =>
  recommendation?.kind === 'list' && isListVisibleAtFirst(recommendation)

const noneMoved: ReadonlySet<string> = new Set()

/** Compares the order of the lines with that before. For another complaint there is nothing to compare. */
function useOrder(complaintId: number, lines: readonly CheckLine[]) {
  const keys = lines.map(({ key }) => key)
  const [order, setOrder] = useState({
    complaintId,
    keys,
    moved: noneMoved,
    version: 0,
  })
  if (order.complaintId === complaintId && order.keys.join() === keys.join()) return order
  const moved = order.complaintId === complaintId ? movedLines(order.keys, keys) : noneMoved
  const next = { complaintId, keys, moved, version: order.version + 1 }
  setOrder(next)
  return next
}
