import type { NoteSection } from '@shared/vocabulary'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState, type KeyboardEvent } from 'react'
import { choiceId, nextIndex } from '../ui/fields/choice-list'
import { isPlain } from '../ui/keys/key-press'
import { rpc } from '../api/rpc'
import { matchingPhrases, phraseQueryAt, type PhraseQuery } from './phrase-query'
import { replaceText } from './replace-text'

/**
 * Controls the list of phrases for a text area of the note. A slash at the start of a word opens it, typing filters it,
 * and Enter inserts a phrase.
 */
export function usePhrases(section: NoteSection) {
  const phrases = useQuery(rpc.phrases.list.queryOptions())
  // Counts the use of a phrase. No screen waits for it: when it fails, only the order of the list is affected.
  const countUse = useMutation(rpc.phrases.countUse.mutationOptions())
  const [query, setQuery] = useState<PhraseQuery | null>(null)
  /** The index of the slash whose list Escape has closed; -1 for none. */
  const [dismissed, setDismissed] = useState(-1)
  const [active, setActive] = useState(0)
  const listId = useId()
  const ofSection = (phrases.data ?? []).filter((phrase) => phrase.section === section)
  const matches = query ? matchingPhrases(ofSection, query.query) : []
  const isAsked = query !== null && query.from !== dismissed
  const open = isAsked && (matches.length > 0 || (ofSection.length === 0 && query.query === ''))

  function read(area: HTMLTextAreaElement) {
    const next =
      area.selectionStart === area.selectionEnd ? phraseQueryAt(area.value, area.selectionStart) : null
    if (next?.from !== query?.from || next?.query !== query?.query) setActive(0)
    setQuery(next)
    if (next?.from !== dismissed) setDismissed(-1)
  }

  function insert(area: HTMLTextAreaElement, id: string) {
    const phrase = matches.find((match) => String(match.id) === id)
    if (!phrase || !query) return
    area.focus()
    replaceText(area, phrase.text, query.from, query.from + 1 + query.query.length)
    setQuery(null)
    countUse.mutate({ id: phrase.id })
  }

  return {
    open,
    listId,
    active,
    choices: matches.map((phrase) => ({ id: String(phrase.id), name: phrase.text })),
    activeId: open && matches[active] ? choiceId(listId, active) : undefined,
    /** The text has changed. */
    read,
    /** The caret has moved. This closes an open list, but never opens one at an old slash. */
    moved: (area: HTMLTextAreaElement) => query && read(area),
    insert,
    close: () => setQuery(null),
    /** Handles a key in the text area, and prevents the default of a key that the list uses. */
    onKey(event: KeyboardEvent<HTMLTextAreaElement>) {
      if (!open || !isPlain(event.nativeEvent)) return
      const to = nextIndex(event.key, active, matches.length)
      const chosen = matches[active]
      if (to !== null) setActive(to)
      else if (event.key === 'Escape') setDismissed(query.from)
      else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) {
        insert(event.currentTarget, String(chosen.id))
      } else return
      event.preventDefault()
    },
  }
}
