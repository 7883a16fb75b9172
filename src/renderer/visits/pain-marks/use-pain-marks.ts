import type { PainMarkInput, PainKind, VisitForm } from '@shared/visits'
import { useState } from 'react'
import { useFieldArray, type UseFormReturn } from 'react-hook-form'
import { regionWithSide } from '../../anatomy/words'
import type { Half } from '../../body-chart/shapes'
import { stillOffered, withMark, withoutMark } from './edit-pain-marks'
import type { EarlierPainMarks } from './earlier-pain-marks'
import { painMarkWords } from './pain-mark-words'

export type PainMarks = ReturnType<typeof usePainMarks>

/** The marks of where it hurts in a visit's form. What is offered is marked only when somebody asks for it. */
export function usePainMarks(form: UseFormReturn<VisitForm>, offer: EarlierPainMarks | null) {
  const { fields, append, remove, replace } = useFieldArray({ control: form.control, name: 'painMarks' })
  const [kind, setKind] = useState<PainKind | null>(null)
  const [said, say] = useState('')
  const there = () => form.getValues('painMarks')

  return {
    fields,
    there,
    /** The kind of pain that the next press marks. */
    kind,
    setKind,
    /** What was done last, for those who do not see it. */
    said,
    offer,

    press(region: string, half: Half, picked: boolean) {
      const before = there()
      replace(picked ? withMark(before, region, half, kind) : withoutMark(before, region, half))
      say(`${regionWithSide({ region, side: half })} ${picked ? 'marked' : 'taken out'}`)
    },

    /** Marks what is not marked there yet. */
    add(hurt: PainMarkInput) {
      const isThere = there().some((one) => one.region === hurt.region && one.side === hurt.side)
      if (!isThere) append(hurt, { shouldFocus: false })
      say(`${painMarkWords(hurt)} ${isThere ? 'is marked already' : 'marked'}`)
    },

    carry() {
      const open = offer ? stillOffered(offer.painMarks, there()) : []
      if (open.length > 0) append(open, { shouldFocus: false })
      say(open.length === 0 ? 'All of it is marked already' : `${open.map(painMarkWords).join('; ')} marked`)
    },

    takeOut(index: number) {
      const hurt = there()[index]
      if (!hurt) return
      remove(index)
      say(`${painMarkWords(hurt)} taken out`)
    },
  }
}
