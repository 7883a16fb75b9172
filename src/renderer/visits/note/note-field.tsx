import { Button, Combobox, Textarea, useCombobox } from '@mantine/core'
import { useMergedRef } from '@mantine/hooks'
import { type NoteSection, noteSections } from '@shared/vocabulary'
import type { VisitForm } from '@shared/visits'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useDates } from '../../ui/dates'
import { ChoiceList } from '../../ui/fields/choice-list'
import { question } from '../../ui/fields/focus-next-unanswered'
import { commandLetterOf } from '../../ui/keys/key-press'
import { commandKeys, commandShortcut } from '../../ui/keys/keys'
import { useSavePhrase } from '../../phrases/use-save-phrase'
import { usePhrases } from '../../phrases/use-phrases'
import { replaceText } from '../../phrases/replace-text'
import classes from './note-field.module.css'
import type { Visit } from '../page/visit-card'

interface Props {
  form: UseFormReturn<VisitForm>
  name: NoteSection
  label: string
  hint: string
  /** The visits before this one, newest first. */
  earlier: Visit[]
}

/**
 * A section of the note. One key copies this section of the last note; while the text is the same, a label says so. A
 * slash lists the phrases of the practice.
 */
export function NoteField({ form, name, label, hint, earlier }: Props) {
  const dates = useDates()
  const value = useWatch({ control: form.control, name })
  const area = useRef<HTMLTextAreaElement>(null)
  const [selected, setSelected] = useState('')
  const phrases = usePhrases(name)
  const savePhrase = useSavePhrase(name)
  const { ref, onBlur, onChange, ...registered } = form.register(name)
  const last = earlier.find((visit) => noteSections.some((section) => visit[section] !== ''))
  const lastText = last?.[name] ?? ''
  const day = last ? dates.brief(last.at) : ''
  const isCopied = lastText !== '' && value === lastText
  const store = useCombobox({ opened: phrases.open })
  const id = useId()

  function copyLast() {
    if (!area.current || lastText === '' || value.includes(lastText)) return
    const end = value.length
    replaceText(area.current, value === '' || value.endsWith('\n') ? lastText : `\n${lastText}`, end, end)
  }

  function saveSelected() {
    if (selected !== '') savePhrase(selected)
  }

  function onKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    phrases.onKey(event)
    if (event.defaultPrevented) return
    const command = commandLetterOf(event.nativeEvent)
    if (command === 'l') {
      event.preventDefault()
      copyLast()
    } else if (command === 's') {
      event.preventDefault()
      saveSelected()
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
            // The selection and the focus must stay in the text.
            onMouseDown={(event) => event.preventDefault()}
            onClick={saveSelected}
            aria-keyshortcuts={commandShortcut('S')}
            title={commandKeys('S')}
          >
            Save as a phrase
          </Button>
        )}
        {isCopied ? (
          <span className={classes.copied}>copied from {day}</span>
        ) : (
          lastText !== '' &&
          !value.includes(lastText) && (
            <Button
              variant="subtle"
              size="compact-xs"
              tabIndex={-1}
              onClick={copyLast}
              aria-describedby={`${id}-label`}
              aria-keyshortcuts={commandShortcut('L')}
              title={commandKeys('L')}
            >
              Copy from {day}
            </Button>
          )
        )}
      </div>
      <Combobox
        store={store}
        keepMounted={false}
        position="bottom-start"
        // Mantine measures the position before the list is rendered. Kept, it could be below the window.
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
            label={`Phrases: ${label}`}
            choices={phrases.choices}
            active={phrases.active}
            emptyText="No phrases yet. Select text here and save it as a phrase."
          />
        </Combobox.Dropdown>
      </Combobox>
    </div>
  )
}
