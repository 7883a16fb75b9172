import { MultiSelect, type ComboboxParsedItem } from '@mantine/core'
import { useState, type ReactNode } from 'react'
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
  /** Whether Enter must not take the first match of a query, because it means several. */
  isAmbiguous?: (query: string) => boolean
  /** Receives what was typed and not taken from the list, when the field is left. */
  onFreeWords?: (words: string) => void
}

/** Chooses several items of a list, such as movements or regions. Enter takes the first match. */
export function ManyField<Values extends FieldValues>({
  control,
  name,
  placeholder,
  nothingFound,
  find,
  isAmbiguous,
  onFreeWords,
  ...props
}: Props<Values>) {
  const [search, setSearch] = useState('')
  const { field, fieldState } = useController({ control, name })
  const value = field.value as string[]
  return (
    <MultiSelect
      {...props}
      ref={field.ref}
      placeholder={value.length === 0 ? placeholder : undefined}
      value={value}
      onChange={field.onChange}
      searchValue={search}
      onSearchChange={setSearch}
      onBlur={() => {
        field.onBlur()
        if (search.trim() !== '') onFreeWords?.(search.trim())
        setSearch('')
      }}
      error={fieldState.error?.message}
      searchable
      selectFirstOptionOnChange={!isAmbiguous?.(search)}
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
