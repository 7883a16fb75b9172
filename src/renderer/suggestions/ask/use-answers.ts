import type { PrecautionAnswers } from '@shared/safety/precaution-answers'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { showRefusal } from '../../api/refusals'
import { rpc } from '../../api/rpc'
import { emptyAnswer } from '../../clients/precaution-words'
import { today } from '../../ui/clock'
import type { ComplaintPage } from '../answer/use-start'

/**
 * The answers about red flags and precautions. Each is saved at once. They are kept here too, so that a second answer
 * need not wait until the first is saved.
 */
export function useAnswers({ client, complaint }: Pick<ComplaintPage, 'client' | 'complaint'>) {
  const [flags, setFlags] = useState<readonly string[]>(complaint.redFlags)
  const [answers, setAnswers] = useState<PrecautionAnswers['answers']>(client.precautions.answers)
  // One after the other, so that an earlier answer does not replace a later one.
  const scope = { id: `answers ${complaint.id}` }
  const saveFlags = useMutation(
    rpc.complaints.answerRedFlags.mutationOptions({
      scope,
      onError: (error) => {
        setFlags(complaint.redFlags)
        showRefusal(error)
      },
    }),
  )
  const savePrecautions = useMutation(
    rpc.clients.answerPrecautions.mutationOptions({
      scope,
      onError: (error) => {
        setAnswers(client.precautions.answers)
        showRefusal(error)
      },
    }),
  )

  /**
   * A flag leaves the other questions open.
   * @param wasAsked true if the questions were asked before and are only asked again: the day stays as it is
   */
  function toggleFlag(id: string, wasAsked = false) {
    const redFlags = flags.includes(id) ? flags.filter((one) => one !== id) : [...flags, id]
    setFlags(redFlags)
    saveFlags.mutate({ complaintId: complaint.id, redFlags, isAsked: wasAsked ? null : false })
  }

  function saveAnswers(next: PrecautionAnswers['answers']) {
    setAnswers(next)
    savePrecautions.mutate({
      clientId: client.id,
      precautions: { answers: next, askedOn: client.precautions.askedOn },
    })
  }

  function togglePrecautions(ids: readonly string[]) {
    const isOn = ids.some((id) => answers.some((answer) => answer.id === id))
    saveAnswers(
      isOn
        ? answers.filter(({ id }) => !ids.includes(id))
        : [...answers, ...ids.map((id) => emptyAnswer(id, today()))],
    )
  }

  /** Says that everything was asked, and that nothing else was found. */
  async function finish(asks: { redFlags: boolean; precautions: boolean }) {
    await Promise.all([
      asks.redFlags &&
        saveFlags.mutateAsync({ complaintId: complaint.id, redFlags: [...flags], isAsked: true }),
      asks.precautions &&
        savePrecautions.mutateAsync({
          clientId: client.id,
          precautions: { answers, askedOn: today() },
        }),
    ])
  }

  /** Returns what undoes `finish`. */
  const beforeFinish = (asks: { redFlags: boolean; precautions: boolean }) => ({
    complaintId: complaint.id,
    clientId: client.id,
    redFlags: asks.redFlags ? [...flags] : null,
    precautions: asks.precautions ? { answers, askedOn: client.precautions.askedOn } : null,
  })

  return {
    flags,
    precautions: answers.map(({ id }) => id),
    toggleFlag,
    togglePrecautions,
    finish,
    beforeFinish,
    isSaving: saveFlags.isPending || savePrecautions.isPending,
  }
}
