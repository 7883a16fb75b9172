import { expect, it } from 'vitest'
import type { PainMarkInput } from '@shared/visits'
import { earlierPainMarks, hasSameMarks } from '@renderer/visits/pain-marks/earlier-pain-marks'

type EarlierVisit = Parameters<typeof earlierPainMarks>[1][number]

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
  }) as unknown as EarlierVisit
const earlierMarks = (complaints: ReturnType<typeof complaint>[], earlier: EarlierVisit[]) =>
  earlierPainMarks(complaints, earlier)

it('takes the last marks of the same complaint, also if a later visit has none', () => {
  const earlier = [visit(5, 1, []), visit(4, 2, [ear]), visit(3, 1, [calf]), visit(2, 1, [ear])]
  expect(earlierMarks([complaint(1, 'temple')], earlier)).toEqual({
    visitAt: '2026-03-03T10:00',
    painMarks: [calf],
  })
})

it('takes the regions of the complaints, each once, if no visit of theirs has marks', () => {
  const treated = [complaint(1, 'temple', 'ear'), complaint(2, 'ear')]
  expect(earlierMarks(treated, [visit(4, 3, [calf]), visit(3, 1, [calf], true)])).toEqual({
    visitAt: null,
    painMarks: ['temple', 'ear'].map((region) => ({ region, side: 'left', kind: null })),
  })
})

it('takes the last marks of any visit if no complaint is treated', () => {
  expect(earlierMarks([], [visit(4, 3, [calf])])?.painMarks).toEqual([calf])
  expect(earlierMarks([], [visit(4, 3, [])])).toBeNull()
})

it('compares marks in any order, with their side and kind', () => {
  expect(hasSameMarks([calf, ear], [ear, calf])).toBe(true)
  expect(hasSameMarks([calf], [ear, calf])).toBe(false)
  expect(hasSameMarks([{ ...calf, kind: 'numb' }], [calf])).toBe(false)
  expect(hasSameMarks([{ ...calf, side: 'right' }], [calf])).toBe(false)
})
