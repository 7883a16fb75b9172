import { Button, Kbd } from '@mantine/core'
import { groupOf } from '@shared/anatomy/palpation-groups'
import type { DoseNote, Suggestion, SuggestionLine } from '@shared/reasoning/recommendation'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { PositionSign } from '../../anatomy/signs/position-sign'
import { StrengthSign } from '../../anatomy/signs/strength-sign'
import { sideName } from '../../anatomy/words'
import { limitWords, lineReason, shortCaution } from '../../suggestions/words/line'
import { useNames } from '../../suggestions/words/names'
import { formatList } from '../../ui/lists'
import type { CheckLine as Line } from './check-list'
import { lightly, shortHowToCheck } from './how-to-check-words'
import type { Checks } from './use-checks'
import classes from './check-line.module.css'

interface Props {
  of: Line
  checks: Checks
  dose: readonly DoseNote[]
  /** It got worse after the last visit: press lightly everywhere. */
  gotWorse: boolean
  /** Whether the keys act, and so are shown. */
  hasKeys: boolean
  /** Called before an action that changes the list. */
  onAct: () => void
}

/** One line of the list. The current one shows how to check and takes the answer. */
export function CheckLine({ of, checks, dose, gotWorse, hasKeys, onAct }: Props) {
  const names = useNames()
  const { line, key, number, isFound } = of
  const isCurrent = checks.current?.key === key
  const name = checks.nameOf(line)
  const isLight = gotWorse || line.limit?.cap === 'light'
  const { anatomy } = useAnatomy()
  const side = anatomy.isMidline(line.tissue) ? 'middle' : line.side
  const act = (action: () => void) => () => {
    onAct()
    action()
  }
  const isMoved = checks.hasChanged && checks.order.moved.has(key) && !isFound
  return (
    <li
      className={classes.line}
      data-found={isFound || undefined}
      data-current={isCurrent || undefined}
      // Two names of one animation, so that it starts again at the next change.
      data-moved={isMoved ? (checks.order.version % 2 === 0 ? 'even' : 'odd') : undefined}
    >
      <button
        type="button"
        className={classes.head}
        aria-current={isCurrent ? 'step' : undefined}
        data-check={isCurrent ? 'current' : undefined}
        onClick={() => checks.choose(key)}
      >
        <span className={classes.number}>{number}</span>
        <span className={classes.name}>
          {name}
          {side !== 'middle' && <small>, {side === 'both' ? 'both' : sideName(side)}</small>}
        </span>
        <StrengthSign strength={line.strength} hasFamiliarPain={isFound || line.gaveFamiliarPain} />
      </button>
      <div className={classes.details}>
        {isFound ? (
          <>
            <Cares line={line} checkOnly={checks.checkOnlyOf(of)} />
            <div className={classes.answers}>
              {checks.canWorkOn(of) ? (
                <Answer
                  text="Work on it"
                  of={name}
                  shortcut={hasKeys && checks.nextWork?.key === key && 'W'}
                  onClick={act(() => checks.workOn(of))}
                />
              ) : (
                <span className={classes.quiet}>In the work</span>
              )}
            </div>
          </>
        ) : isCurrent ? (
          <>
            <PositionSign position={line.position} />
            <HowToCheck line={line} isLight={isLight} />
            <Cares line={line} checkOnly={checks.checkOnlyOf(of)} />
            <div className={classes.answers}>
              <Answer
                text="Yes"
                of={name}
                shortcut={hasKeys && 'Y'}
                onClick={act(() => checks.answer('yes'))}
              />
              <Answer
                text="No"
                of={name}
                shortcut={hasKeys && 'N'}
                onClick={act(() => checks.answer('no'))}
              />
              <Answer
                text="Not now"
                of={name}
                shortcut={hasKeys && 'K'}
                onClick={act(checks.notNow)}
                isQuiet
              />
            </div>
          </>
        ) : (
          lineReason(line, dose, names)
        )}
      </div>
    </li>
  )
}

interface AnswerProps {
  text: string
  /** The name of the line. */
  of: string
  shortcut: string | false
  onClick: () => void
  isQuiet?: boolean
}

function Answer({ text, of, shortcut, onClick, isQuiet = false }: AnswerProps) {
  return (
    <Button
      variant={isQuiet ? 'subtle' : 'default'}
      color="gray"
      size="xs"
      className={classes.answer}
      aria-keyshortcuts={shortcut === false ? undefined : shortcut}
      rightSection={
        shortcut !== false && (
          <Kbd size="xs" aria-hidden>
            {shortcut}
          </Kbd>
        )
      }
      onClick={onClick}
    >
      {text}
      <span className="visually-hidden">({of})</span>
    </Button>
  )
}

/** The directions for the check. A group is checked as one, so those of all its tissues are shown. */
function HowToCheck({ line, isLight }: { line: SuggestionLine; isLight: boolean }) {
  const { tissue, group, members, position } = line
  const { anatomy, tissueName } = useAnatomy()
  const wordsFor = (id: string) => {
    const words = shortHowToCheck(anatomy.tissueById.get(id)?.howToCheck ?? 'Press slowly.', position)
    return isLight ? lightly(words) : words
  }
  if (members.length === 1) return <p>{wordsFor(tissue)}</p>
  const note = group === null ? undefined : groupOf(tissue)?.note
  return (
    <>
      <dl className={classes.parts}>
        {members.map((part) => (
          <div key={part.tissue}>
            <dt>{tissueName(part.tissue)}:</dt> <dd>{wordsFor(part.tissue)}</dd>
          </div>
        ))}
      </dl>
      {note && <p>{note}</p>}
    </>
  )
}

interface CaresProps {
  line: SuggestionLine
  /** The tissues of the line that have not given the familiar pain, in a dangerous place. */
  checkOnly: readonly Suggestion[]
}

/** What to take care of where the hand goes. */
function Cares({ line: { caution, limit, members }, checkOnly }: CaresProps) {
  const names = useNames()
  if (caution === null && limit === null && checkOnly.length === 0) return null
  return (
    <ul className={classes.cares}>
      {caution !== null && (
        <Care title={caution}>
          <IconAlertTriangle size={15} stroke={1.8} aria-label="Take care:" /> {shortCaution(caution)}
        </Care>
      )}
      {limit !== null && <Care>{limitWords(limit)}</Care>}
      {checkOnly.length > 0 && (
        <Care>
          Check only until it gives the familiar pain
          {/* Where it holds for all, the name of the line says it. */}
          {checkOnly.length < members.length &&
            `: ${formatList(
              checkOnly.map(({ tissue }) => names.tissue(tissue)),
              'plain',
            )}`}
        </Care>
      )}
    </ul>
  )
}

const Care = ({ title, children }: { title?: string; children: ReactNode }) => (
  <li title={title}>{children}</li>
)
