import type { PainMarkInput, VisitForm } from '@shared/visits'
import { useState } from 'react'
import { useFieldArray, type UseFormReturn } from 'react-hook-form'
import { regionWithSide } from '../../anatomy/words'
import type { Half } from '../../body-chart/shapes'
import { formatList } from '../../ui/lists'
import { notYetMarked, withMark, withoutMark } from './edit-pain-marks'
import type { EarlierPainMarks } from './earlier-pain-marks'
import { painMarkLabel } from './pain-mark-label'
import type { PainKind } from '@shared/vocabulary'

export type PainMarks = ReturnType<typeof usePainMarks>

/**
 * Manages the pain marks of a visit's form.
 * @param earlier marks that can be copied; they are never copied without a click or a key
 */
export function usePainMarks(form: UseFormReturn<VisitForm>, earlier: EarlierPainMarks | null) {
  const { fields, append, remove, replace } = useFieldArray({ control: form.control, name: 'painMarks' })
  const [kind, setKind] = useState<PainKind | null>(null)
  const [announcement, announce] = useState('')
  const marks = () => form.getValues('painMarks')

  return {
    fields,
    marks,
    /** The kind of pain for the next mark. */
    kind,
    setKind,
    /** The last change, for screen readers. */
    announcement,
    earlier,

    /** Marks one half of a region, or removes its mark. */
    toggle(region: string, half: Half, isMarked: boolean) {
      const before = marks()
      replace(isMarked ? withMark(before, region, half, kind) : withoutMark(before, region, half))
      const name = regionWithSide({ region, side: half })
      announce(isMarked ? `${name}: marked` : `${name}: removed`)
    },

    /** Adds a mark, unless its place has one. */
    add(mark: PainMarkInput) {
      const isMarked = marks().some((other) => other.region === mark.region && other.side === mark.side)
      if (!isMarked) append(mark, { shouldFocus: false })
      const label = painMarkLabel(mark)
      announce(isMarked ? `${label}: already marked` : `${label}: marked`)
    },

    /** Adds the earlier marks whose places have none. */
    copyEarlier() {
      const missing = earlier ? notYetMarked(earlier.painMarks, marks()) : []
      if (missing.length > 0) append(missing, { shouldFocus: false })
      const labels = formatList(missing.map(painMarkLabel), 'plain')
      announce(missing.length === 0 ? 'Already marked' : `${labels}: marked`)
    },

    remove(index: number) {
      const mark = marks()[index]
      if (!mark) return
      remove(index)
      announce(`${painMarkLabel(mark)}: removed`)
    },
  }
}
