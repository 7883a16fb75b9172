import { MultiSelect, type ComboboxParsedItem } from '@mantine/core'
import type { ReactNode } from 'react'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'

interface Props<Values extends FieldValues> {
  control: Control<Values>
  name: FieldPath<Values>
  label: string
  description?: ReactNode
  placeholder: string
  nothingFound: string
  data: ComboboxParsedItem[]
  withAsterisk?: boolean
  /** Returns ids, best first, where a search in the labels would miss other names. */
  find?: (query: string) => string[]
}

/** Chooses several items of a list, such as movements or regions. Enter takes the first match. */
export function ManyField<Values extends FieldValues>({
  control,
  name,
  placeholder,
  nothingFound,
  find,
  ...props
}: Props<Values>) {
  const { field, fieldState } = useController({ control, name })
  const value = field.value as string[]
  return (
    <MultiSelect
      {...props}
      ref={field.ref}
      placeholder={value.length === 0 ? placeholder : undefined}
      value={value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
      searchable
      selectFirstOptionOnChange
      className="wide"
      // Enter takes a match. It must not submit the form.
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault()
      }}
      hidePickedOptions
      nothingFoundMessage={nothingFound}
      limit={200}
      {...(find && { filter: filterBy(find) })}
    />
  )
}

const filterBy =
  (find: (query: string) => string[]) =>
  ({ options, search }: { options: ComboboxParsedItem[]; search: string }): ComboboxParsedItem[] => {
    if (search.trim() === '') return options
    const places = new Map(find(search).map((id, place) => [id, place]))
    // Best first, in whatever group.
    return options
      .flatMap((option) => ('group' in option ? option.items : [option]))
      .filter(({ value }) => places.has(value))
      .sort((a, b) => places.get(a.value)! - places.get(b.value)!)
  }
