import { Button } from '@mantine/core'
import type { SuggestionLine } from '@shared/reasoning/recommendation'
import { IconPlayerPlayFilled } from '@tabler/icons-react'
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
  hasKeys: boolean
  /** Something has to be asked first, so that the start is not the first choice. */
  hasQuestions: boolean
  /** The visit whose outcome was not asked. */
  askOutcomeOf?: number | undefined
  /** The complaint to write a letter about if a doctor is advised. */
  letterFor: number | null
  onShowKeys: () => void
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
    askOutcomeOf,
    letterFor,
    onShowKeys,
  } = props
  const taken = view.lines.length - leftOut.length
  const label = !view.isShown
    ? 'Start assessment visit'
    : likeOn !== null
      ? `Start visit like ${likeOn}`
      : taken === 0 || askOutcomeOf !== undefined
        ? 'Start visit'
        : taken === 1
          ? 'Start visit with this one'
          : `Start visit with these ${taken}`
  return (
    <div className={classes.actions}>
      {askOutcomeOf !== undefined && (
        <ButtonLink
          to="/visits/$visitId"
          params={{ visitId: String(askOutcomeOf) }}
          variant="filled"
          size="md"
          px={20}
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
          px={20}
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
            {view.isMore ? 'Fewer ideas' : 'More ideas'}
          </Button>
        )}
        {view.isShown && view.all.length > 0 && (
          <Button
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
