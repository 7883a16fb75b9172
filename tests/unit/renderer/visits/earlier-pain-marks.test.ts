import { expect, it } from 'vitest'
import type { PainMarkInput } from '@shared/visits'
import { earlierPainMarks, isSame } from '@renderer/visits/pain-marks/earlier-pain-marks'

type Earlier = Parameters<typeof earlierPainMarks>[1][number]

const calf: PainMarkInput = { region: 'calf', side: 'left', kind: 'sharp' }
const ear: PainMarkInput = { region: 'ear', side: 'left', kind: null }
const complaint = (id: number, ...regions: string[]) => ({
  id,
  regions: regions.map((region) => ({ region, side: 'left' as const })),
})
const visit = (day: number, complaintId: number | null, painMarks: PainMarkInput[], isVoid = false) =>
  ({
    at: `2026-03-0${day}T10:00`,
    painMarks,
    voided: isVoid ? { reason: 'x' } : null,
    complaints: complaintId === null ? [] : [{ complaintId }],
  }) as unknown as Earlier
const offer = (complaints: ReturnType<typeof complaint>[], earlier: Earlier[]) =>
  earlierPainMarks(complaints, earlier, (at) => at.slice(8, 10))

it('offers what was marked last for the same complaint, also where a visit without marks came after', () => {
  const earlier = [visit(5, 1, []), visit(4, 2, [ear]), visit(3, 1, [calf]), visit(2, 1, [ear])]
  expect(offer([complaint(1, 'temple')], earlier)).toEqual({
    from: '03',
    button: 'Hurts as on 03',
    painMarks: [calf],
  })
})

it('offers the regions of the complaints, each once, while no visit of theirs has marks', () => {
  const treated = [complaint(1, 'temple', 'ear'), complaint(2, 'ear')]
  expect(offer(treated, [visit(4, 3, [calf]), visit(3, 1, [calf], true)])).toEqual({
    from: 'the complaint',
    button: 'Hurts as in the complaint',
    painMarks: ['temple', 'ear'].map((region) => ({ region, side: 'left', kind: null })),
  })
})

it('offers the last marks of all where no complaint is treated, and nothing where there is nothing', () => {
  expect(offer([], [visit(4, 3, [calf])])?.painMarks).toEqual([calf])
  expect(offer([], [visit(4, 3, [])])).toBeNull()
})

it('takes marks for the same in any order, and for others once a side or a kind is changed', () => {
  expect(isSame([calf, ear], [ear, calf])).toBe(true)
  expect(isSame([calf], [ear, calf])).toBe(false)
  expect(isSame([{ ...calf, kind: 'numb' }], [calf])).toBe(false)
  expect(isSame([{ ...calf, side: 'right' }], [calf])).toBe(false)
})
