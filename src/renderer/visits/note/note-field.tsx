import { Button, Combobox, Textarea, useCombobox } from '@mantine/core'
import { useMergedRef } from '@mantine/hooks'
import { noteSections, type NoteSection } from '@shared/phrases'
import type { VisitForm } from '@shared/visits'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useDates } from '../../ui/dates'
import { ChoiceList } from '../../ui/fields/choice-list'
import { question } from '../../ui/fields/focus-next-unanswered'
import { altKey } from '../../ui/keys'
import { useKeepPhrase } from '../../phrases/use-keep-phrase'
import { usePhrases } from '../../phrases/use-phrases'
import { writeInto } from '../../phrases/write-into'
import classes from './note-field.module.css'
import type { Visit } from '../page/visit-card'
import { isAsLastTime } from '../form/visit-keys'

interface Props {
  form: UseFormReturn<VisitForm>
  name: NoteSection
  label: string
  hint: string
  /** The visits before this one, newest first. */
  earlier: Visit[]
}

/**
 * A part of the note. Text of the last note comes forward with one key and is marked as such for as long as it is the
 * same; the mark is never part of the text. A slash opens the phrases of the practice.
 */
export function NoteField({ form, name, label, hint, earlier }: Props) {
  const dates = useDates()
  const value = useWatch({ control: form.control, name })
  const area = useRef<HTMLTextAreaElement>(null)
  const [selected, setSelected] = useState('')
  const phrases = usePhrases(name)
  const keepPhrase = useKeepPhrase(name)
  const { ref, onBlur, onChange, ...registered } = form.register(name)
  const last = earlier.find((visit) => noteSections.some((section) => visit[section] !== ''))
  const lastText = last?.[name] ?? ''
  const day = last ? dates.brief(last.at) : ''
  const carried = lastText !== '' && value === lastText
  const store = useCombobox({ opened: phrases.open })
  const id = useId()

  function carry() {
    if (!area.current || lastText === '' || value.includes(lastText)) return
    const end = value.length
    writeInto(area.current, value === '' || value.endsWith('\n') ? lastText : `\n${lastText}`, end, end)
  }

  function keepSelected() {
    if (selected !== '') keepPhrase(selected)
  }

  function onKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    phrases.onKey(event)
    if (event.defaultPrevented) return
    if (isAsLastTime(event.nativeEvent)) {
      event.preventDefault()
      carry()
    } else if (event.altKey && event.shiftKey && event.code === 'KeyP') {
      event.preventDefault()
      keepSelected()
    }
  }

  return (
    <div className={classes.field} {...question(false)}>
      <div className={classes.actions}>
        {selected !== '' && (
          <Button
            variant="subtle"
            size="compact-xs"
            tabIndex={-1}
            // The selection, and the focus, stay in the text.
            onMouseDown={(event) => event.preventDefault()}
            onClick={keepSelected}
            aria-keyshortcuts="Alt+Shift+P"
            title={`${altKey} ⇧ P`}
          >
            Keep as a phrase
          </Button>
        )}
        {carried ? (
          <span className={classes.carried}>carried from {day}</span>
        ) : (
          lastText !== '' &&
          !value.includes(lastText) && (
            <Button
              variant="subtle"
              size="compact-xs"
              tabIndex={-1}
              onClick={carry}
              aria-describedby={`${id}-label`}
              aria-keyshortcuts="Alt+Shift+L"
              title={`${altKey} ⇧ L`}
            >
              As on {day}
            </Button>
          )
        )}
      </div>
      <Combobox
        store={store}
        keepMounted={false}
        position="bottom-start"
        // The place that Mantine holds on to is measured before the list is drawn, and can be below the window.
        preventPositionChangeWhenVisible={false}
        onOptionSubmit={(id) => area.current && phrases.insert(area.current, id)}
      >
        <Combobox.Target withAriaAttributes={false} withKeyboardNavigation={false}>
          <Textarea
            {...registered}
            ref={useMergedRef(ref, area)}
            id={id}
            label={label}
            placeholder={hint}
            error={form.formState.errors[name]?.message}
            aria-haspopup="listbox"
            aria-autocomplete="list"
            aria-controls={phrases.open ? phrases.listId : undefined}
            aria-activedescendant={phrases.activeId}
            onChange={(event) => {
              void onChange(event)
              phrases.read(event.currentTarget)
            }}
            onBlur={(event) => {
              void onBlur(event)
              phrases.close()
            }}
            onSelect={({ currentTarget }) => {
              phrases.moved(currentTarget)
              const { value, selectionStart, selectionEnd } = currentTarget
              setSelected(value.slice(selectionStart, selectionEnd).trim())
            }}
            onKeyDown={onKey}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <ChoiceList
            list={phrases.listId}
            label={`Phrases for: ${label}`}
            choices={phrases.choices}
            active={phrases.active}
            emptyText="No phrases yet. Select a text here and keep it as a phrase."
          />
        </Combobox.Dropdown>
      </Combobox>
    </div>
  )
}
