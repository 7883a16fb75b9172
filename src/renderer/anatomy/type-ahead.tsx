import { Combobox, InputBase, useCombobox } from '@mantine/core'
import { useMergedRef, useUncontrolled } from '@mantine/hooks'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import { isComposing } from '../ui/keys/key-press'
import { choiceId, ChoiceList, nextIndex, type Choice } from '../ui/fields/choice-list'

interface Props {
  label: string
  placeholder: string
  error?: ReactNode
  /**
   * Returns the choices, best first. Enter takes the first. For '' it returns what an arrow key shows before anything
   * is typed.
   */
  find: (query: string) => Choice[]
  /** `query` is the typed text. */
  onPick: (id: string, query: string) => void
  /** Receives each key first. When it prevents the default, the field ignores the key. */
  onKey?: (event: KeyboardEvent<HTMLInputElement>) => void
  /** Called on Enter in the empty field when nothing is chosen. */
  onEnterEmpty?: () => void
  /** The text of the field, if a form keeps it. Otherwise the field keeps it. */
  query?: string
  onQuery?: (query: string) => void
  /** Takes the focus when the field opens. */
  autoFocus?: boolean
  ref?: Ref<HTMLInputElement>
}

/** A text field with a list of matches. Enter takes the best one and empties the field for the next. */
export function TypeAhead(props: Props) {
  const { label, placeholder, error, find, onPick, onKey, onEnterEmpty, autoFocus, ref } = props
  const [query, setQuery] = useUncontrolled({ value: props.query, finalValue: '', onChange: props.onQuery })
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [left, setLeft] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const store = useCombobox({ opened: open, onOpenedChange: setOpen })
  useEffect(() => blockSubmitWithText(input.current, () => setLeft(true)), [])
  const typed = query.trim()
  const choices = open ? find(query) : []
  const shown = open && (typed !== '' || choices.length > 0)

  function pick(id: string) {
    onPick(id, query)
    setQuery('')
    close()
  }

  function close() {
    setOpen(false)
    setActive(-1)
  }

  function choose(event: KeyboardEvent<HTMLInputElement>) {
    onKey?.(event)
    if (event.defaultPrevented || isComposing(event.nativeEvent)) return
    const to = nextIndex(event.key, active, find(query).length)
    if (to !== null && !event.altKey) {
      event.preventDefault()
      setOpen(true)
      setActive(open ? to : typed === '' ? 0 : Math.max(active, 0))
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      close()
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      // Enter must not submit the form, even when there is nothing to take.
      event.preventDefault()
      // Also when the list is closed or not rendered yet.
      const taken = find(query)[open ? active : typed === '' ? -1 : 0]
      if (taken) pick(taken.id)
      else if (typed === '') onEnterEmpty?.()
    }
  }

  return (
    <Combobox store={store} onOptionSubmit={pick}>
      <Combobox.Target withAriaAttributes={false} withKeyboardNavigation={false}>
        <InputBase
          ref={useMergedRef(ref, input)}
          label={label}
          placeholder={placeholder}
          error={
            left && typed !== '' ? `“${typed}” is not added. Choose it from the list or clear it.` : error
          }
          value={query}
          autoFocus={autoFocus}
          autoComplete="off"
          role="combobox"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={shown}
          aria-controls={shown ? listId : undefined}
          aria-activedescendant={shown && choices[active] ? choiceId(listId, active) : undefined}
          onChange={(event) => {
            const next = event.currentTarget.value
            setQuery(next)
            setLeft(false)
            setOpen(next.trim() !== '')
            setActive(next.trim() === '' ? -1 : 0)
          }}
          onBlur={close}
          onKeyDown={choose}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!shown}>
        <ChoiceList
          list={listId}
          label={`Matches: ${label}`}
          choices={choices}
          active={active}
          emptyText="Nothing found"
        />
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** Prevents submitting the form while the field has text that was typed but not chosen, and focuses the field. */
function blockSubmitWithText(input: HTMLInputElement | null, say: () => void): (() => void) | undefined {
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
