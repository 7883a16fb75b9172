import { Button, Checkbox, Input, Stack, Text } from '@mantine/core'
import type { ComplaintInput } from '@shared/complaints'
import type { RegionId } from '@shared/anatomy/regions'
import { firstQuestionsFor, haveNewQuestions, questionsFor } from '@shared/safety/first-questions'
import { isOutOfDate, type ActiveRule } from '@shared/safety/precaution-rules'
import { useEffect, useState } from 'react'
import { useController, useWatch, type UseFormReturn } from 'react-hook-form'
import { today } from '../ui/clock'
import { useDates } from '../ui/dates'
import { ClearanceField } from './clearance-field'
import { redFlagWords } from './flag-words'

interface Props {
  form: UseFormReturn<ComplaintInput>
  /** The age of the client in completed years; null if unknown. */
  age: number | null
  /** The rules of the client's precautions. They bring questions too. */
  rules: readonly ActiveRule[]
  /** The physician of the client's record; '' if none. */
  physician: string
}

/** The red flags to ask about for these regions, this age and these precautions, and when somebody asked. */
export function RedFlagsField({ form, age, rules, physician }: Props) {
  const { control } = form
  const dates = useDates()
  const [isOpen, setOpen] = useState(false)
  const flags = useController({ control, name: 'redFlags' })
  const askedOn = useController({ control, name: 'redFlagsAskedOn' })
  const clearance = useController({ control, name: 'clearance' })
  const regions = useWatch({ control, name: 'regions' }).map(({ region }) => region as RegionId)
  const found = flags.field.value
  const { value: asked, onChange: changeAsked } = askedOn.field
  /** The regions for which somebody asked. */
  const [askedFor, setAskedFor] = useState(asked === null ? [] : regions)
  const hasNewQuestions = haveNewQuestions({ regions, age, rules }, { regions: askedFor, age, rules })
  useEffect(() => {
    if (hasNewQuestions && asked !== null) changeAsked(null)
  }, [hasNewQuestions, asked, changeAsked])

  const first: string[] = regions.length === 0 ? [] : firstQuestionsFor({ regions, age, rules })
  const questions: string[] =
    regions.length === 0 ? [] : [...new Set([...first, ...questionsFor(regions, age)])]
  const shown = isOpen ? questions : first
  // A recorded flag stays in sight when it is not a question here, and so does one that was just unticked.
  const recorded = [...(form.formState.defaultValues?.redFlags ?? []), ...found]
  const others = [...new Set(recorded)].filter((id): id is string => id !== undefined && !shown.includes(id))

  function change(ids: string[]) {
    flags.field.onChange(ids)
    // A flag that is recorded again later is not cleared.
    const cleared = clearance.field.value
    if (cleared === null) return
    const left = cleared.flags.filter((id) => ids.includes(id))
    clearance.field.onChange(left.length === 0 ? null : { ...cleared, flags: left })
  }

  const wasAsked = hasNewQuestions && askedFor.length > 0
  const isCurrent = asked !== null && !isOutOfDate({ askedOn: asked }, today())
  const askAgain =
    asked === null
      ? wasAsked && 'There are new questions. Ask them first.'
      : !isCurrent && `Last asked on ${dates.day(asked)}. Ask again.`
  const label = found.length === 0 ? 'Asked, none of these found' : 'Asked, none of the others found'
  const error = askedOn.fieldState.error?.message ?? firstMessage(form.formState.errors.redFlags)
  return (
    <Stack gap="sm">
      {regions.length === 0 && (
        <Text size="sm" c="dimmed">
          Choose a region first. The questions depend on it.
        </Text>
      )}
      <Checkbox
        ref={askedOn.field.ref}
        label={isCurrent ? `${label} (${dates.day(asked)})` : label}
        description={askAgain}
        checked={isCurrent}
        disabled={regions.length === 0}
        onChange={({ currentTarget: { checked } }) => {
          setAskedFor(checked ? regions : [])
          changeAsked(checked ? today() : null)
        }}
      />
      <Checkbox.Group value={found} onChange={change} aria-label="Red flags">
        <Stack gap={8} align="flex-start">
          {[...shown, ...others].map((id) => (
            <Checkbox key={id} value={id} label={redFlagWords(id).question} />
          ))}
        </Stack>
      </Checkbox.Group>
      {questions.length > first.length && (
        <div>
          <Button variant="default" size="compact-sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Fewer questions' : 'More questions'}
          </Button>
        </div>
      )}
      {error && <Input.Error>{error}</Input.Error>}
      {found.length > 0 && <ClearanceField form={form} flags={found} physician={physician} />}
    </Stack>
  )
}

/** Returns the first message of a list of ids: of the list itself, or of one of its ids. */
function firstMessage(error: UseFormReturn<ComplaintInput>['formState']['errors']['redFlags']) {
  return error?.message ?? error?.find?.((one) => one !== undefined)?.message
}
