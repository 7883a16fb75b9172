import { Button } from '@mantine/core'
import type { SuggestionLine } from '@shared/reasoning/recommendation'
import { IconPlayerPlayFilled } from '@tabler/icons-react'
import type { Ref } from 'react'
import { KeyHint } from '../../ui/keys/key-hint'
import { ButtonLink } from '../../ui/links'
import { LetterLink } from '../referral/letter-link'
import classes from './card.module.css'
import type { ListView } from './use-list-view'
import { startOf, type Start } from './use-start'

interface Props {
  view: ListView
  start: Start | null
  /** The lines that are not checked today. */
  leftOut: readonly SuggestionLine[]
  hasMore: boolean
  /** The length of the plan that the button names. */
  minutes: number
  /** The day of the last visit if it is repeated because its relief lasted. */
  likeOn: string | null
  /** How many short tests stand in place of the list. */
  tests: number
  /** How many short tests come before the lines of the list. */
  testsFirst: number
  hasKeys: boolean
  /** Something has to be asked first, so that the start is not the first choice. */
  hasQuestions: boolean
  complaintId: number
  /** The visit whose outcome was not asked. */
  askOutcomeOf?: number | undefined
  /** The complaint to write a letter about if a doctor is advised. */
  letterFor: number | null
  onShowKeys: () => void
  planButton: Ref<HTMLButtonElement>
}

/** The start of the visit with the lines of the list, and what else can be shown. */
export function StartRow(props: Props) {
  const {
    view,
    start,
    leftOut,
    hasMore,
    minutes,
    likeOn,
    hasKeys,
    hasQuestions,
    complaintId,
    askOutcomeOf,
    letterFor,
    onShowKeys,
    planButton,
  } = props
  const label = startLabel(props)
  return (
    <div className={classes.actions}>
      {askOutcomeOf !== undefined && (
        <ButtonLink
          to="/visits/$visitId"
          params={{ visitId: String(askOutcomeOf) }}
          search={{ outcomeFor: complaintId }}
          variant="filled"
          size="md"
          px={16}
          fz="md"
        >
          Ask now
        </ButtonLink>
      )}
      {start && (
        <ButtonLink
          {...start.to(...startOf(view.isShown, likeOn !== null, leftOut))}
          variant={hasQuestions ? 'default' : 'filled'}
          size="md"
          px={hasQuestions ? 12 : 20}
          fz="md"
          aria-keyshortcuts="S"
          leftSection={<IconPlayerPlayFilled size={16} aria-hidden />}
          rightSection={hasKeys && <KeyHint>S</KeyHint>}
        >
          {label}
        </ButtonLink>
      )}
      <span className={classes.more}>
        {letterFor !== null && <LetterLink complaintId={letterFor} hasKey={hasKeys} />}
        {!view.isVisibleAtFirst && (
          <Button variant="subtle" size="compact-md" aria-expanded={view.isShown} onClick={view.toggleList}>
            {view.isShown ? 'Hide muscles' : 'Show muscles'}
          </Button>
        )}
        {view.isShown && hasMore && (
          <Button
            variant="subtle"
            size="compact-md"
            aria-expanded={view.isMore}
            aria-keyshortcuts="M"
            rightSection={hasKeys && <KeyHint>M</KeyHint>}
            onClick={view.toggleMore}
          >
            {view.isMore ? 'Fewer ideas' : likeOn !== null ? 'Other ideas' : 'More ideas'}
          </Button>
        )}
        {view.hasPlan && (
          <Button
            ref={planButton}
            variant="subtle"
            size="compact-md"
            aria-expanded={view.isPlan}
            aria-keyshortcuts="P"
            rightSection={hasKeys && <KeyHint>P</KeyHint>}
            onClick={view.togglePlan}
          >
            {minutes}-minute plan
          </Button>
        )}
        {hasKeys && (
          <Button
            variant="subtle"
            size="compact-md"
            aria-label="Keys"
            aria-haspopup="dialog"
            aria-keyshortcuts="?"
            onClick={onShowKeys}
          >
            ?
          </Button>
        )}
      </span>
    </div>
  )
}

function startLabel({ view, leftOut, likeOn, tests, testsFirst, askOutcomeOf }: Props): string {
  if (!view.isShown) return tests > 0 ? `Start visit with ${these(tests, 'test')}` : 'Start assessment visit'
  if (likeOn !== null) return `Start visit like ${likeOn}`
  const taken = view.lines.length - leftOut.length
  if (taken === 0 || askOutcomeOf !== undefined) return 'Start visit'
  // The visit asks for the tests first, and then checks the lines.
  if (testsFirst > 0) return `Start visit with ${testsFirst} ${testsFirst === 1 ? 'test' : 'tests'}`
  return `Start visit with ${taken === 1 ? 'this one' : `these ${taken}`}`
}

/** "this test", "these 3 tests" */
const these = (count: number, noun: string) => (count === 1 ? `this ${noun}` : `these ${count} ${noun}s`)
