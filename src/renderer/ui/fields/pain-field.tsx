import { Input } from '@mantine/core'
import { useId, useRef, type KeyboardEvent } from 'react'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { digitOf, isPlain } from '../keys/key-press'
import { question } from './focus-next-unanswered'
import classes from './pain-field.module.css'

const steps = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

interface Props<Values extends FieldValues> {
  control: Control<Values>
  name: FieldPath<Values>
  label: string
  /** Shown instead of the label, if the surrounding fields say the rest. */
  shortLabel?: string
  /** Where the value comes from if the form has filled it: "same as now". The question then stays open for Enter. */
  filledFrom?: string | null
}

/**
 * Pain on the NPRS, 0 to 10, or not asked. One click or one key: a digit chooses it, X is ten (as is 1 and then 0 within
 * a second), the arrows move, Delete means not asked.
 */
export function PainField<Values extends FieldValues>({
  control,
  name,
  label,
  shortLabel = label,
  filledFrom = null,
}: Props<Values>) {
  const { field, fieldState } = useController({ control, name })
  const value = field.value as number | null
  const group = useId()
  const lastOne = useRef(-Infinity)

  function choose(event: KeyboardEvent) {
    if (!isPlain(event)) return
    const digit = digitOf(event)
    const isTen = event.key.toLowerCase() === 'x'
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      field.onChange(null)
      focusStep(event, '')
    } else if (digit !== null || isTen) {
      event.preventDefault()
      const ten = isTen || (digit === '0' && event.timeStamp - lastOne.current < 1000)
      lastOne.current = digit === '1' ? event.timeStamp : -Infinity
      const pain = ten ? 10 : Number(digit)
      field.onChange(pain)
      focusStep(event, String(pain))
    }
  }

  const focusStep = (event: KeyboardEvent, step: string) =>
    event.currentTarget.querySelector<HTMLInputElement>(`input[value="${step}"]`)?.focus()

  return (
    <Input.Wrapper
      label={
        filledFrom === null ? (
          shortLabel
        ) : (
          <>
            {shortLabel} <span className={classes.from}>{filledFrom}</span>
          </>
        )
      }
      labelElement="div"
      error={fieldState.error?.message}
      labelProps={{ 'aria-hidden': true }}
    >
      <div
        role="radiogroup"
        aria-label={label}
        aria-description={filledFrom ?? undefined}
        className={classes.scale}
        onKeyDown={choose}
        {...question(value !== null && filledFrom === null)}
      >
        {[null, ...steps].map((step) => (
          <label
            key={step ?? 'none'}
            className={classes.step}
            title={step === null ? 'Not asked' : step === 10 ? '10 (key X)' : undefined}
          >
            <input
              ref={step === value ? field.ref : undefined}
              type="radio"
              name={group}
              value={step ?? ''}
              checked={value === step}
              onChange={() => field.onChange(step)}
              onBlur={field.onBlur}
              aria-label={step === null ? 'Not asked' : String(step)}
            />
            <span aria-hidden>{step ?? '–'}</span>
          </label>
        ))}
      </div>
    </Input.Wrapper>
  )
}
