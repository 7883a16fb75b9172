import { Alert, Button, Group, Text } from '@mantine/core'
import { dayOf, momentOf } from '@shared/fields'
import type { DraftOwner, VisitDraftForm } from '@shared/drafts'
import type { VisitForm } from '@shared/visits'
import { useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useDates } from '../ui/dates'
import { showRefusal } from '../api/refusals'
import { trackHeight } from '../ui/track-height'
import { keepaliveCalls } from '../api/rpc'
import type { DraftAutosave, AutosaveStatus } from './autosave'
import classes from './draft-line.module.css'
import type { FoundDraft } from './use-draft'

interface Props {
  form: UseFormReturn<VisitForm>
  of: DraftOwner
  start: VisitForm
  /** `updatedAt` of the visit that is edited. */
  expectedUpdatedAt: string | null
  found: FoundDraft | null
  /** How a draft is put into this form. */
  fill: (draft: VisitDraftForm) => VisitForm
  keeper: DraftAutosave<VisitForm>
  kept: AutosaveStatus
}

/** What a form says of the draft it was filled from, and of one that another window has kept meanwhile. */
export function DraftLine({ form, of, start, expectedUpdatedAt, found, fill, keeper, kept }: Props) {
  /** What stood in the form before it was started afresh, or before the other window's draft was shown. */
  const [put, setPut] = useState<{ by: 'fresh' | 'other'; aside: VisitForm; from: string } | null>(null)
  const when = useWhen()

  async function startAfresh() {
    const aside = form.getValues()
    form.reset(start)
    keeper.scheduleSave()
    await keeper.flush()
    setPut({ by: 'fresh', aside, from: '' })
  }

  function bringBack(aside: VisitForm) {
    form.reset(aside)
    keeper.scheduleSave()
    setPut(null)
  }

  if (kept.state === 'elsewhere') {
    return (
      <Elsewhere
        of={of}
        keeper={keeper}
        onShow={(other) => {
          const aside = form.getValues()
          form.reset(fill(other.form))
          keeper.adopt(other)
          setPut({ by: 'other', aside, from: when(other.savedAt) })
        }}
      />
    )
  }
  if (put) {
    return (
      <Line
        text={put.by === 'fresh' ? 'Started afresh.' : `This is what the other window has, from ${put.from}.`}
        action={put.by === 'fresh' ? 'Undo' : 'Back to mine'}
        onAction={() => bringBack(put.aside)}
      />
    )
  }
  if (!found) return null
  const overtaken = found.expectedUpdatedAt !== null && found.expectedUpdatedAt !== expectedUpdatedAt
  return (
    <Line
      text={
        `Draft from ${when(found.savedAt)} restored.` +
        (overtaken ? ' The visit itself was saved since then; saving writes this draft over it.' : '')
      }
      action="Start afresh"
      onAction={() => void startAfresh()}
    />
  )
}

function Line({ text, action, onAction }: { text: string; action: string; onAction: () => void }) {
  return (
    <Group gap="sm" role="status">
      <Text size="sm">{text}</Text>
      <Button variant="default" size="compact-sm" onClick={onAction}>
        {action}
      </Button>
    </Group>
  )
}

interface ElsewhereProps {
  of: DraftOwner
  keeper: DraftAutosave<VisitForm>
  onShow: (other: FoundDraft) => void
}

const trackAlertHeight = trackHeight('--alert-height')

function Elsewhere({ of, keeper, onShow }: ElsewhereProps) {
  const [gone, setGone] = useState(false)
  // It comes while one is typing, and must not lie over the field one types into.
  useEffect(() => {
    document.activeElement?.scrollIntoView({ block: 'nearest' })
  }, [gone])
  /** The newest of the other window, each time it is needed: that window may still be typing. */
  const withOther = (then: (other: FoundDraft | null) => void) => () =>
    void keepaliveCalls.drafts.read.query(of).then(then, showRefusal)
  return (
    <Alert
      color="yellow"
      title="This visit is also being written in another window"
      data-part="draft"
      ref={trackAlertHeight}
      className={classes.elsewhere}
      classNames={{ title: classes.title! }}
    >
      <Text size="sm">
        {gone
          ? 'The other window has saved its visit or thrown its draft away. What you typed here is still here.'
          : 'Nothing was written over what the other window has, and what you typed here is still here, but it is neither kept as a draft nor saved until you choose.'}
      </Text>
      <Group gap="sm" mt="sm">
        {!gone && (
          <Button
            size="xs"
            variant="default"
            onClick={withOther((other) => (other ? onShow(other) : setGone(true)))}
          >
            Show the other one
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          onClick={withOther((other) => keeper.continueFrom(other?.mark ?? null))}
        >
          Keep mine
        </Button>
      </Group>
    </Alert>
  )
}

/** The time of a kept draft: "14:32" today, with the day before. */
function useWhen() {
  const dates = useDates()
  return (savedAt: string) => {
    const at = momentOf(new Date(savedAt))
    return at.slice(0, 10) === dayOf(new Date()) ? at.slice(11) : dates.moment(at)
  }
}
