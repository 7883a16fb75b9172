import { Button, Kbd, Paper, VisuallyHidden } from '@mantine/core'
import { testsFirst } from '@shared/reasoning/other-causes/offered-screens'
import type { SuggestionList } from '@shared/reasoning/recommendation'
import { IconArrowBackUp, IconChevronRight, IconX } from '@tabler/icons-react'
import { useId, useMemo, type KeyboardEvent } from 'react'
import { BodyCloseUp } from '../../body-chart/close-up/body-close-up'
import type { MarkedTissue } from '../../body-chart/close-up/marked'
import { doctorsLimits } from '../../complaints/complaint-alerts'
import { usePractice } from '../../practice/practice-context'
import { hasToAskAgain } from '../../suggestions/ask/ask-again'
import { answerHeading } from '../../suggestions/words/answer-heading'
import { foldedNames } from '../../suggestions/words/line'
import { useNames } from '../../suggestions/words/names'
import { formatList } from '../../ui/lists'
import { useSingleKeys } from '../../ui/keys/single-keys'
import { CheckLine } from './check-line'
import { mostChecks } from './check-list'
import { AskAgainStrip, GateStrip, ListNotes } from './gate-strip'
import { isVisibleAtFirst, type Checks } from './use-checks'
import type { ChecksFocus } from './use-checks-focus'
import classes from './checks-card.module.css'

interface Props {
  checks: Checks
  focus: ChecksFocus
}

/** The list of one complaint during the visit: check the lines, answer with one key, and see the list change. */
export function ChecksCard({ checks, focus }: Props) {
  const heading = useId()
  const hasKeys = usePractice().settings.singleKeys
  const { open, recommendation, listed, lines } = checks
  const act = (action: () => void) => () => {
    focus.follow()
    action()
  }
  // A key that is meant for another part of the form must not write an answer.
  const inCard = (action: () => void) => () => {
    if (focus.hasFocus()) act(action)()
  }
  useSingleKeys(
    {
      y: inCard(() => checks.answer('yes')),
      n: inCard(() => checks.answer('no')),
      k: inCard(checks.notNow),
      u: inCard(checks.undo),
      w: inCard(() => checks.workOn(checks.nextWork)),
    },
    hasKeys && (lines.length > 0 || checks.undoes !== null),
  )
  if (!open || !recommendation) return null
  function moveOnArrow(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    focus.follow()
    checks.move(event.key === 'ArrowDown' ? 1 : -1)
  }
  if (recommendation.kind !== 'list' && listed.length === 1) {
    return (
      <Paper component="section" ref={focus.card} p={0} className={classes.card} aria-label="Checks">
        <GateStrip gate={recommendation} complaintId={open.id} />
      </Paper>
    )
  }
  const list = recommendation.kind === 'list' ? recommendation : null
  return (
    <Paper
      component="section"
      ref={focus.card}
      p={0}
      className={classes.card}
      aria-labelledby={heading}
      // A click anywhere in the card brings the focus, so that the keys act.
      tabIndex={-1}
    >
      <header className={classes.header}>
        <h2 id={heading}>Check: familiar pain?</h2>
        {checks.hasChanged && (
          <span className={classes.changed} aria-hidden>
            list changed
          </span>
        )}
        <Kbd size="xs" aria-hidden>
          F6
        </Kbd>
      </header>
      <Others checks={checks} isUrgent />
      {listed.length > 1 && <p className={classes.complaint}>{open.title}</p>}
      {list && <Progress list={list} />}
      {recommendation.kind !== 'list' && <GateStrip gate={recommendation} complaintId={open.id} />}
      {list && hasToAskAgain(list, open) && <AskAgainStrip complaintId={open.id} />}
      {checks.hasUnsavedOutcome && (
        <p className={classes.quiet}>The list counts this outcome after saving.</p>
      )}
      {doctorsLimits(open) !== '' && (
        <p className={classes.strip} data-tone="warn" role="note">
          <b>Doctor’s limits:</b> {doctorsLimits(open)}
        </p>
      )}
      {list && <ListNotes list={list} />}
      {checks.isHiddenAtFirst && (
        <div className={classes.row}>
          <Button variant="default" size="xs" aria-expanded={checks.isListShown} onClick={checks.toggleList}>
            {checks.isListShown ? 'Hide muscles' : 'Show muscles'}
          </Button>
        </div>
      )}
      <AllChecked checks={checks} />
      {list && lines.length > 0 && (
        <ol className={classes.lines} onKeyDown={moveOnArrow}>
          {lines.map((line) => (
            <CheckLine
              key={line.key}
              of={line}
              checks={checks}
              dose={list.dose}
              gotWorse={list.stop?.advice.rule === 'got-worse'}
              hasKeys={hasKeys}
              onAct={focus.follow}
            />
          ))}
        </ol>
      )}
      <Answered checks={checks} hasKeys={hasKeys} onUndo={act(checks.undo)} />
      {list && <HasNotHelped notes={list.hasNotHelped} />}
      {lines.length > 0 && <Body checks={checks} />}
      <Others checks={checks} isUrgent={false} />
      <VisuallyHidden role="status">{checks.announcement}</VisuallyHidden>
    </Paper>
  )
}

/** What the list does not say by itself: it lasted, or it is getting better. */
function Progress({ list }: { list: SuggestionList }) {
  const { title, then } = answerHeading(list, { status: 'open', hasVisits: true })
  return then === null ? null : <p className={classes.complaint}>{title}</p>
}

/** After enough checks without familiar pain: the cause may not be a muscle. */
function AllChecked({ checks: { answers } }: { checks: Checks }) {
  if (answers.length < mostChecks || answers.some(({ gaveFamiliarPain }) => gaveFamiliarPain)) return null
  return (
    <p className={classes.strip} data-tone="warn" role="note">
      <b>{answers.length} checked, no familiar pain. Consider a referral.</b>
    </p>
  )
}

/** The lines without familiar pain, and undo for the last action. */
function Answered({ checks, hasKeys, onUndo }: { checks: Checks; hasKeys: boolean; onUndo: () => void }) {
  const without = checks.answers.filter(({ gaveFamiliarPain }) => !gaveFamiliarPain)
  if (without.length === 0 && checks.undoes === null) return null
  return (
    <div className={classes.answered}>
      {without.length > 0 && (
        <ul className={classes.without} aria-label="No familiar pain">
          {without.map((answer) => (
            <li key={`${answer.tissue} ${answer.side}`}>
              <IconX size={15} stroke={1.8} aria-hidden /> {checks.nameOf(answer)}: no
            </li>
          ))}
        </ul>
      )}
      {checks.undoes !== null && (
        <Button
          variant="default"
          size="compact-sm"
          classNames={{ root: classes.undo, label: classes.undoLabel }}
          aria-keyshortcuts={hasKeys ? 'U' : undefined}
          leftSection={<IconArrowBackUp size={15} aria-hidden />}
          rightSection={
            hasKeys && (
              <Kbd size="xs" aria-hidden>
                U
              </Kbd>
            )
          }
          onClick={onUndo}
        >
          Undo: {checks.undoes}
        </Button>
      )}
    </div>
  )
}

/** What has not helped, in one line. The complaint's page says more. */
function HasNotHelped({ notes }: { notes: SuggestionList['hasNotHelped'] }) {
  const names = useNames()
  const tissues = foldedNames(
    notes.flatMap(({ tissue }) => (tissue === null ? [] : [tissue])),
    names,
  )
  if (tissues.length === 0) return null
  return (
    <p className={classes.quiet}>
      <b>Has not helped:</b> {formatList(tissues, 'plain')}
    </p>
  )
}

function Body({ checks: { open, lines } }: { checks: Checks }) {
  const marks = JSON.stringify(
    lines.flatMap(({ number, line }) => line.members.map(({ tissue, side }) => ({ tissue, side, number }))),
  )
  // Drawn again only when the marks change.
  const tissues = useMemo(() => JSON.parse(marks) as MarkedTissue[], [marks])
  return (
    <div className={classes.body}>
      <BodyCloseUp painful={open?.regions ?? []} tissues={tissues} height={170} />
    </div>
  )
}

/**
 * The other complaints of the visit: what comes first for each, and a press opens its list.
 * @param isUrgent true for those that a red flag stops, which stand above the list
 */
function Others({ checks, isUrgent }: { checks: Checks; isUrgent: boolean }) {
  const others = checks.listed.filter(
    ({ id }) => id !== checks.open?.id && (checks.recommendationOf(id)?.kind === 'refer') === isUrgent,
  )
  return others.map(({ id, title }) => {
    const recommendation = checks.recommendationOf(id)
    if (!recommendation) return null
    if (recommendation.kind !== 'list') {
      return (
        <div key={id} className={classes.gated}>
          <p className={classes.complaint}>{title}</p>
          <GateStrip gate={recommendation} complaintId={id} />
        </div>
      )
    }
    const [first] = isVisibleAtFirst(recommendation) ? recommendation.suggestions : []
    const tests = testsFirst(recommendation)
    return (
      <button key={id} type="button" className={classes.other} onClick={() => checks.openList(id)}>
        <span>
          <b>{title}</b>
          {first && <small>First: {tests > 0 ? testCount(tests) : checks.nameOf(first)}</small>}
        </span>
        <IconChevronRight size={16} aria-hidden />
      </button>
    )
  })
}

const testCount = (tests: number) => (tests === 1 ? '1 short test' : `${tests} short tests`)
