import { Combobox, InputBase, useCombobox } from '@mantine/core'
import { useMergedRef } from '@mantine/hooks'
import { useEffect, useRef, useState, type ReactNode, type Ref } from 'react'

export interface Choice {
  id: string
  name: string
  /** A second, quieter line: the Latin name, the body area. */
  about?: string
}

interface Props {
  label: string
  placeholder: string
  error?: ReactNode
  /** Best first; the first one is what Enter takes. */
  find: (query: string) => Choice[]
  /** `query` is what had been typed. */
  onPick: (id: string, query: string) => void
  /** Takes the keyboard when the field opens. */
  autoFocus?: boolean
  ref?: Ref<HTMLInputElement>
}

/** Type a few letters, Enter takes the best one, and the field is empty and ready for the next. */
export function TypeAhead({ label, placeholder, error, find, onPick, autoFocus, ref }: Props) {
  const [query, setQuery] = useState('')
  const [left, setLeft] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const typed = query.trim()
  useEffect(() => keepWhatIsTyped(input.current, () => setLeft(true)), [])
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const choices = query.trim() === '' ? [] : find(query)
  return (
    <Combobox
      store={list}
      onOptionSubmit={(id) => {
        onPick(id, query)
        setQuery('')
        list.closeDropdown()
      }}
    >
      <Combobox.Target>
        <InputBase
          ref={useMergedRef(ref, input)}
          label={label}
          placeholder={placeholder}
          error={
            left && typed !== '' ? `“${typed}” is not added yet: choose it from the list, or clear it` : error
          }
          value={query}
          autoFocus={autoFocus}
          autoComplete="off"
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setLeft(false)
            list.openDropdown()
            list.updateSelectedOptionIndex()
            queueMicrotask(() => list.selectFirstOption())
          }}
          onBlur={() => list.closeDropdown()}
          onKeyDown={(event) => {
            // Enter with nothing to take must not send the form around it.
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
              event.preventDefault()
              if (list.getSelectedOptionIndex() < 0 && choices[0]) {
                onPick(choices[0].id, query)
                setQuery('')
                list.closeDropdown()
              }
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query.trim() === ''}>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={`Found for: ${label}`}>
          {choices.length === 0 ? (
            <Combobox.Empty>Nothing of this name</Combobox.Empty>
          ) : (
            choices.map((choice) => (
              <Combobox.Option key={choice.id} value={choice.id}>
                {choice.name}
                {choice.about && (
                  <span style={{ opacity: 0.85, fontSize: '0.8125rem' }}> · {choice.about}</span>
                )}
              </Combobox.Option>
            ))
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** Holds back the form around a field in which something stands that was typed but not chosen, and goes to it. */
function keepWhatIsTyped(input: HTMLInputElement | null, say: () => void): (() => void) | undefined {
  const form = input?.form
  if (!form) return undefined
  const hold = (event: Event) => {
    if (input.value.trim() === '') return
    event.preventDefault()
    event.stopPropagation()
    say()
    input.focus()
  }
  form.addEventListener('submit', hold, true)
  return () => form.removeEventListener('submit', hold, true)
}
