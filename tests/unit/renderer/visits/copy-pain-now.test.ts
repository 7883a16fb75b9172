import { createFormControl } from 'react-hook-form'
import { describe, expect, it } from 'vitest'
import type { VisitForm } from '@shared/visits'
import { copyPainNow } from '@renderer/visits/form/form-focus'

function formWith(painNow: number | null, painBefore: number | null) {
  const { formControl } = createFormControl<VisitForm>({
    defaultValues: {
      outcomes: [{ visitId: 1, complaintId: 7, painNow }],
      complaints: [
        { complaintId: 3, painBefore: null },
        { complaintId: 7, painBefore },
      ],
    },
  })
  copyPainNow(formControl)
  return {
    setNow: (pain: number | null) => formControl.setValue('outcomes.0.painNow', pain),
    setBefore: (pain: number | null) => formControl.setValue('complaints.1.painBefore', pain),
    before: () => formControl.getValues('complaints').map((one) => one.painBefore),
  }
}

describe('the pain now, copied to the pain before this visit', () => {
  it('follows each correction of the same complaint', () => {
    const form = formWith(null, null)
    form.setNow(6)
    expect(form.before()).toEqual([null, 6])
    form.setNow(4)
    expect(form.before()).toEqual([null, 4])
  })

  it('follows it in a draft that is opened again', () => {
    const form = formWith(6, 6)
    form.setNow(4)
    expect(form.before()).toEqual([null, 4])
  })

  it('does not replace what was entered by hand', () => {
    const form = formWith(null, null)
    form.setNow(6)
    form.setBefore(5)
    form.setNow(4)
    expect(form.before()).toEqual([null, 5])
  })
})
