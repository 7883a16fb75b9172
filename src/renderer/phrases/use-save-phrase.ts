import { notifications } from '@mantine/notifications'
import { phraseInput } from '@shared/phrases'
import { useMutation } from '@tanstack/react-query'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import type { NoteSection } from '@shared/vocabulary'

/** Saves a text as a phrase for a section of the note, and shows a notification. */
export function useSavePhrase(section: NoteSection): (text: string) => void {
  const save = useMutation(
    rpc.phrases.save.mutationOptions({
      onError: showRefusal,
      onSuccess: () => notifications.show({ message: 'Phrase saved. Type / in this field to insert it.' }),
    }),
  )
  return (text) => {
    const phrase = phraseInput.safeParse({ section, text })
    if (phrase.success) save.mutate({ id: null, phrase: phrase.data })
    else notifications.show({ color: 'red', title: 'Not saved', message: phrase.error.issues[0]!.message })
  }
}
