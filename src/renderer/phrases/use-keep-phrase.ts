import { notifications } from '@mantine/notifications'
import { phraseInput, type NoteSection } from '@shared/phrases'
import { useMutation } from '@tanstack/react-query'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'

/** Keeps a text as a phrase for a part of the note, and says so. */
export function useKeepPhrase(section: NoteSection): (text: string) => void {
  const save = useMutation(
    rpc.phrases.save.mutationOptions({
      onError: showRefusal,
      onSuccess: () =>
        notifications.show({ message: `Phrase kept: type / in the ${section} part of a note to use it` }),
    }),
  )
  return (text) => {
    const phrase = phraseInput.safeParse({ section, text })
    if (phrase.success) save.mutate({ id: null, phrase: phrase.data })
    else notifications.show({ color: 'red', title: 'Not kept', message: phrase.error.issues[0]!.message })
  }
}
