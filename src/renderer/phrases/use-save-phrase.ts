import { notifications } from '@mantine/notifications'
import { phraseInput } from '@shared/phrases'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import { useCreate } from '../api/use-create'
import type { NoteSection } from '@shared/vocabulary'

/** Saves a text as a phrase for a section of the note, and shows a notification. */
export function useSavePhrase(section: NoteSection): (text: string) => void {
  const save = useCreate(rpc.phrases.save, {
    again: true,
    onError: showRefusal,
    onSuccess: () => notifications.show({ message: 'Phrase saved. Type / in this field to insert it.' }),
  })
  return (text) => {
    const phrase = phraseInput.safeParse({ section, text })
    if (phrase.success) save.mutate({ id: null, phrase: phrase.data })
    else notifications.show({ color: 'red', title: 'Not saved', message: phrase.error.issues[0]!.message })
  }
}
