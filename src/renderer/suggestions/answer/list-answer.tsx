import type { SuggestionList } from '@shared/reasoning/recommendation'
import { testsFirst } from '@shared/reasoning/other-causes/offered-screens'
import { useRef, type ReactNode } from 'react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { usePractice } from '../../practice/practice-context'
import { today } from '../../ui/clock'
import { useDates } from '../../ui/dates'
import { useFocusPart } from '../../ui/focus/use-focus-part'
import { useSingleKeys } from '../../ui/keys/single-keys'
import { ClearedLine } from '../referral/cleared-line'
import { minutesToStartWith } from '../visit-plan/plan-minutes'
import { SamePlanPanel } from '../visit-plan/same-plan-panel'
import { VisitPlanPanel } from '../visit-plan/visit-plan-panel'
import { answerHeading, areTestsFirst } from '../words/answer-heading'
import { answerNotes } from '../words/answer-notes'
import { useNames } from '../words/names'
import { AnswerCard } from './answer-card'
import classes from './card.module.css'
import { heldLines } from './held'
import { HeldLines } from './held-lines'
import { ListLines } from './list-lines'
import { NamesRow } from './names-row'
import { NoteStrip } from './note-strip'
import { StartRow } from './start-row'
import { TestLines } from './test-lines'
import { useLineKeys } from './use-line-keys'
import { lineKey, useListView } from './use-list-view'
import { startOf, useStart, type ComplaintPage } from './use-start'

interface Props {
  page: ComplaintPage
  answer: SuggestionList
  /** That the questions were asked today, and the button to ask again. */
  asked: ReactNode
  /** Questions that come before the list. */
  questions: ReactNode
  onShowKeys: () => void
}

/** What to check next: the notes, at most three lines at first, what has not helped, and the start of the visit. */
export function ListAnswer({ page, answer, asked, questions, onShowKeys }: Props) {
  const { complaint, visits } = page
  const { singleKeys } = usePractice().settings
  const names = useNames()
  const { anatomy } = useAnatomy()
  const list = useRef<HTMLOListElement>(null)
  const start = useStart(page)
  const lastVisit = complaint.painLine.findLast(({ kind }) => kind === 'therapeutic')
  // On the day of the visit nobody can say yet how long relief lasts.
  const canAskOutcome = lastVisit !== undefined && lastVisit.at.slice(0, 10) < today()
  const notes = answerNotes(answer, canAskOutcome ? lastVisit.visitId : undefined, names)
  const [firstNote, ...otherNotes] = notes
  const isPending = firstNote?.askOutcomeOf !== undefined
  // Nobody knows yet whether the relief of the last visit lasted.
  const why = isPending ? 'first suggestions' : answer.why
  const { title, then } = answerHeading(
    { ...answer, why },
    { status: complaint.status, hasVisits: complaint.painLine.length > 0 },
  )
  const isLasting = why === 'relief lasted'
  const held =
    isLasting && lastVisit
      ? heldLines(answer.reliefLasted, lastVisit.visitId, answer.precautions, anatomy)
      : []
  const hasSame = held.some(({ line }) => line.forbiddenBy.length === 0)
  const view = useListView(answer, isLasting, hasSame)
  const plan = useFocusPart(view.isPlan)
  const taken = view.lines.filter(({ line }) => !view.notToday.has(lineKey(line)))
  const leftOut = view.lines.filter((one) => !taken.includes(one)).map(({ line }) => line)
  const minutes = minutesToStartWith(visits)
  const dates = useDates()
  const likeOn = isLasting && lastVisit ? dates.brief(lastVisit.at) : null
  const heldNow = new Set(held.flatMap(({ line }) => line.members.map(({ tissue }) => tissue)))
  const heldBefore = answer.reliefLasted.map(({ tissue }) => tissue).filter((tissue) => !heldNow.has(tissue))
  const isHeldShown = held.length > 0 && view.lines.length === 0
  const hasMore = isLasting ? view.all.length > 0 : answer.more.length > 0
  // Without the list, short tests come first.
  const tests = view.isShown ? [] : answer.screens
  useLineKeys(view, list, singleKeys)
  useSingleKeys(
    {
      s: start ? () => start.go(...startOf(view.isShown, likeOn !== null, leftOut)) : undefined,
      m: hasMore && view.isShown ? view.toggleMore : undefined,
      p: view.hasPlan ? view.togglePlan : undefined,
      r: firstNote ? view.toggleNote : undefined,
    },
    singleKeys,
  )
  const strip = firstNote && (
    <NoteStrip
      notes={[firstNote, ...otherNotes]}
      complaintId={complaint.id}
      hasLetter={view.isVisibleAtFirst}
      isOpen={view.isNoteOpen}
      onToggle={view.toggleNote}
    />
  )
  // What stops the list or what was done so far, and tests that come before it, stand above the heading of the list.
  const isStripFirst = firstNote?.tone === 'bad' || !view.isVisibleAtFirst || areTestsFirst(answer)
  return (
    <AnswerCard
      label="Next visit"
      painful={complaint.regions}
      lines={isHeldShown ? held : taken}
      opened={view.opened}
      shows={isHeldShown ? 'helped' : 'check'}
    >
      {isStripFirst && strip}
      {questions}
      {view.isShown && (
        <div className={classes.heading}>
          <h2>{title}</h2>
          {then !== null && !isLasting && <span className={classes.then}>{then}</span>}
          {asked}
        </div>
      )}
      {!isStripFirst && strip}
      {tests.length > 0 && <TestLines screens={tests} asked={asked} hasKeys={singleKeys} />}
      {!view.isShown && tests.length === 0 && <div className={classes.heading}>{asked}</div>}
      {likeOn !== null && <HeldLines lines={held} on={likeOn} hasNumbers={isHeldShown} />}
      {answer.why === 'relief lasted' && (
        <NamesRow kind={held.length > 0 ? 'held before' : 'held'} tissues={heldBefore} />
      )}
      {isLasting && view.lines.length > 0 && (
        <p className={classes.sub} data-quiet>
          {then}
        </p>
      )}
      {view.isShown && view.all.length === 0 && <p className={classes.row}>No suggestions yet.</p>}
      <ListLines
        ref={list}
        page={page}
        answer={answer}
        view={view}
        isPending={isPending}
        canStart={start !== null}
      />
      <NamesRow
        kind="has not helped"
        tissues={answer.hasNotHelped.flatMap(({ tissue }) => (tissue === null ? [] : [tissue]))}
      />
      <ClearedLine complaint={complaint} client={page.client} />
      {view.isPlan && (
        <div ref={plan.part} tabIndex={-1} className={classes.plan}>
          {isLasting && lastVisit ? (
            <SamePlanPanel page={page} startMinutes={minutes} held={held} visitId={lastVisit.visitId} />
          ) : (
            <VisitPlanPanel
              complaint={complaint}
              planItems={page.plan?.items ?? []}
              startMinutes={minutes}
              numbered={view.all}
              leftOut={leftOut}
              gotWorse={answer.stop?.advice.rule === 'got-worse'}
              tests={testsFirst(answer)}
            />
          )}
        </div>
      )}
      <StartRow
        view={view}
        start={start}
        leftOut={leftOut}
        hasMore={hasMore}
        minutes={minutes}
        likeOn={likeOn}
        tests={tests.length}
        testsFirst={testsFirst(answer)}
        hasKeys={singleKeys}
        hasQuestions={isPending || questions !== null}
        complaintId={complaint.id}
        planButton={plan.opener}
        askOutcomeOf={firstNote?.askOutcomeOf}
        // A hidden list, and tests that speak for another cause, ask for a doctor.
        letterFor={view.isVisibleAtFirst ? null : complaint.id}
        onShowKeys={onShowKeys}
      />
    </AnswerCard>
  )
}
