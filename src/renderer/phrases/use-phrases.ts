import type { NoteSection } from '@shared/phrases'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState, type KeyboardEvent } from 'react'
import { choiceId, nextIndex } from '../ui/fields/choice-list'
import { rpc } from '../api/rpc'
import { matching, slashAt, type Slash } from './slash'
import { writeInto } from './write-into'

/** Phrases in a text area of the note: a slash at the start of a word opens them, typing filters, Enter puts one in. */
export function usePhrases(section: NoteSection) {
  const phrases = useQuery(rpc.phrases.list.queryOptions())
  // Counted behind the back of whoever writes: no screen waits for it, and if it fails only the order stays.
  const used = useMutation(rpc.phrases.used.mutationOptions())
  const [slash, setSlash] = useState<Slash | null>(null)
  const [left, setLeft] = useState(-1)
  const [active, setActive] = useState(0)
  const listId = useId()
  const own = (phrases.data ?? []).filter((phrase) => phrase.section === section)
  const found = slash ? matching(own, slash.query) : []
  const asked = slash !== null && slash.from !== left
  const open = asked && (found.length > 0 || (own.length === 0 && slash.query === ''))

  function read(area: HTMLTextAreaElement) {
    const next = area.selectionStart === area.selectionEnd ? slashAt(area.value, area.selectionStart) : null
    if (next?.from !== slash?.from || next?.query !== slash?.query) setActive(0)
    setSlash(next)
    if (next?.from !== left) setLeft(-1)
  }

  function insert(area: HTMLTextAreaElement, id: string) {
    const phrase = found.find((one) => String(one.id) === id)
    if (!phrase || !slash) return
    area.focus()
    writeInto(area, phrase.text, slash.from, slash.from + 1 + slash.query.length)
    setSlash(null)
    used.mutate({ id: phrase.id })
  }

  return {
    open,
    listId,
    active,
    choices: found.map((phrase) => ({ id: String(phrase.id), name: phrase.text })),
    activeId: open && found[active] ? choiceId(listId, active) : undefined,
    /** What was typed may ask for a phrase. */
    read,
    /** The caret was moved: away from the slash it asks for none, but coming by an old one asks for none either. */
    moved: (area: HTMLTextAreaElement) => slash && read(area),
    insert,
    close: () => setSlash(null),
    /** A key in the text area; one that belongs to the list has its default prevented. */
    onKey(event: KeyboardEvent<HTMLTextAreaElement>) {
      if (!open || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      const to = nextIndex(event.key, active, found.length)
      const chosen = found[active]
      if (to !== null) setActive(to)
      else if (event.key === 'Escape') setLeft(slash.from)
      else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) {
        insert(event.currentTarget, String(chosen.id))
      } else return
      event.preventDefault()
    },
  }
}
