import {
  NativeSelect,
  Switch,
  Textarea,
  TextInput,
  type NativeSelectProps,
  type SwitchProps,
  type TextareaProps,
  type TextInputProps,
} from '@mantine/core'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { useSavedValue } from './use-saved-value'

type Own = 'value' | 'checked' | 'onChange' | 'onBlur' | 'onKeyDown' | 'error' | 'data'

export interface Setting<Value> {
  saved: Value
  schema: z.ZodType<Value>
  /** See `SavedValue`. */
  save: (value: Value, isClosing?: boolean) => Promise<unknown>
}

interface TextProps extends Omit<TextInputProps, Own> {
  setting: Setting<string>
}

/** A line of text that is saved when it is left, or with Enter. */
export function SavedTextInput({ setting: { saved, schema, save }, ...props }: TextProps) {
  const field = useSavedValue({ saved, parse: (text) => schema.safeParse(text), save })
  return <TextInput autoComplete="off" {...props} {...textHandlers(field)} />
}

interface TextareaOwnProps extends Omit<TextareaProps, Own> {
  setting: Setting<string>
}

/** Text of several lines that is saved when it is left. Enter begins a line. */
export function SavedTextarea({ setting: { saved, schema, save }, ...props }: TextareaOwnProps) {
  const { shown, error, change, flush } = useSavedValue({
    saved,
    parse: (text) => schema.safeParse(text),
    save,
  })
  return (
    <Textarea
      {...props}
      value={shown}
      error={error}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => void flush()}
    />
  )
}

interface WholeNumberProps extends Omit<TextInputProps, Own> {
  setting: Setting<number>
}

/** A whole number that is saved when it is left, or with Enter. Text that is no number stays in the field. */
export function SavedWholeNumber({ setting: { saved, schema, save }, ...props }: WholeNumberProps) {
  const field = useSavedValue({
    saved: String(saved),
    parse: (text) => schema.safeParse(numberOf(text)),
    save,
  })
  return <TextInput autoComplete="off" inputMode="numeric" {...props} {...textHandlers(field)} />
}

/** NaN for an empty field and for other text, which the schema refuses with its message for the person. */
const numberOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(text))

interface OptionalProps extends Omit<TextInputProps, Own> {
  /** Null for the default. */
  setting: Setting<number | null>
}

/** The same for a number that has a default: an empty field has the default. */
export function SavedOptionalNumber({ setting: { saved, schema, save }, ...props }: OptionalProps) {
  const field = useSavedValue({
    saved: saved === null ? '' : String(saved),
    parse: (text) => schema.safeParse(text.trim() === '' ? null : Number(text)),
    save,
  })
  return <TextInput autoComplete="off" inputMode="numeric" {...props} {...textHandlers(field)} />
}

/** The properties of a line of text that is saved when it is left, or with Enter. */
export function textHandlers({
  shown,
  error,
  change,
  flush,
}: ReturnType<typeof useSavedValue<string, never>>) {
  return {
    value: shown,
    error,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => change(event.currentTarget.value),
    onBlur: () => void flush(),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Enter' && !event.nativeEvent.isComposing) void flush()
    },
  }
}

interface SelectProps<Value extends string> extends Omit<NativeSelectProps, Own> {
  setting: Setting<Value>
  choices: readonly { value: Value; label: string }[]
}

/** A choice from a list, saved at once. */
export function SavedSelect<Value extends string>({ setting, choices, ...props }: SelectProps<Value>) {
  const { saved, schema, save } = setting
  const field = useSavedValue<Value, Value>({ saved, parse: (value) => schema.safeParse(value), save })
  return (
    <NativeSelect
      {...props}
      data={[...choices]}
      value={field.shown}
      error={field.error}
      onChange={(event) => {
        field.change(event.currentTarget.value as Value)
        void field.flush()
      }}
    />
  )
}

interface SwitchOwnProps extends Omit<SwitchProps, Own> {
  setting: Setting<boolean>
  label: ReactNode
}

/** A switch, saved at once. */
export function SavedSwitch({ setting: { saved, schema, save }, ...props }: SwitchOwnProps) {
  const field = useSavedValue({ saved, parse: (value) => schema.safeParse(value), save })
  return (
    <Switch
      {...props}
      checked={field.shown}
      error={field.error}
      onChange={(event) => {
        field.change(event.currentTarget.checked)
        void field.flush()
      }}
    />
  )
}
