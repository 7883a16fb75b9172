import { Combobox, InputBase, useCombobox } from '@mantine/core'
import { useState, type ReactNode, type Ref } from 'react'

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
  onPick: (id: string) => void
  /** Takes the keyboard when the field opens. */
  autoFocus?: boolean
  ref?: Ref<HTMLInputElement>
}

/** Type a few letters, Enter takes the best one, and the field is empty and ready for the next. */
export function TypeAhead({ label, placeholder, error, find, onPick, autoFocus, ref }: Props) {
  const [query, setQuery] = useState('')
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const choices = query.trim() === '' ? [] : find(query)
  return (
    <Combobox
      store={list}
      onOptionSubmit={(id) => {
        onPick(id)
        setQuery('')
        list.closeDropdown()
      }}
    >
      <Combobox.Target>
        <InputBase
          ref={ref}
          label={label}
          placeholder={placeholder}
          error={error}
          value={query}
          autoFocus={autoFocus}
          autoComplete="off"
          onChange={(event) => {
            setQuery(event.currentTarget.value)
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
                onPick(choices[0].id)
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
