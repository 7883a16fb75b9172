import { describe, expect, it } from 'vitest'
import { nerveSigns } from '@shared/reasoning/gates/nerve'
import type { NerveMark, VisitFacts } from '@shared/reasoning/record/facts'
import { complaint, visit } from './arbitraries'
import { listFor } from './suggestion-lists'

const numb: NerveMark = { region: 'thumb', side: 'left', kind: 'numb' }
const signsAt = (...visits: VisitFacts[]) => nerveSigns(complaint({ visits }))
/** A visit with marks, none of them numb, tingling or shooting. */
const ordinary = (day: number) => visit(day, { newRegions: false, nerveMarks: [], ranDownLimb: false })

describe('signs that ask for a nerve examination', () => {
  it('are none in an empty record and at ordinary visits', () => {
    expect(signsAt()).toBeNull()
    expect(signsAt(visit(3), ordinary(10))).toBeNull()
  })

  it('are numb, tingling or shooting marks, with the visit', () => {
    expect(signsAt(visit(3, { nerveMarks: [numb] }))).toMatchObject({
      marks: [{ ...numb, visit: { id: 3 } }],
      ran: [],
      movedDown: [],
      atStart: false,
    })
  })

  it('are pain that ran down an arm or leg, and pain that moved down one limb', () => {
    expect(signsAt(visit(3, { ranDownLimb: true }))).toMatchObject({ marks: [], ran: [{ id: 3 }] })
    expect(signsAt(visit(3, { newRegions: true, movedDownLimb: true }))).toMatchObject({
      movedDown: [{ id: 3 }],
    })
    expect(signsAt(visit(3, { newRegions: true, movedDownLimb: false }))).toBeNull()
  })

  it('are read from the last two visits with an answer', () => {
    const sign = visit(3, { ranDownLimb: true })
    expect(signsAt(sign, ordinary(10))).not.toBeNull()
    expect(signsAt(sign, ordinary(10), ordinary(17))).toBeNull()
    expect(signsAt(sign, visit(10), visit(17), visit(24))).toMatchObject({ ran: [{ id: 3 }] })
  })

  it('count no more once relief has lasted', () => {
    const sign = visit(3, { ranDownLimb: true })
    expect(signsAt(sign, visit(10, { verdict: 'lasted' }))).toBeNull()
    expect(signsAt(visit(3, { verdict: 'lasted' }), visit(10, { ranDownLimb: true }))).not.toBeNull()
  })

  it('count from the start until a visit says otherwise', () => {
    const atStart = (ranDownLimbAtStart: boolean | undefined, ...visits: VisitFacts[]) =>
      nerveSigns(complaint({ visits, ...(ranDownLimbAtStart !== undefined && { ranDownLimbAtStart }) }))
    expect(atStart(true)).toEqual({ marks: [], ran: [], movedDown: [], atStart: true })
    expect(atStart(false)).toBeNull()
    expect(atStart(undefined)).toBeNull()
    expect(atStart(true, visit(3))).toMatchObject({ atStart: true })
    expect(atStart(true, visit(3, { ranDownLimb: false }))).toBeNull()
    expect(atStart(true, visit(3, { ranDownLimb: true }))).toMatchObject({ ran: [{ id: 3 }], atStart: false })
  })

  it('count from the start although a visit has only marks: nobody asked whether it still runs', () => {
    const visits = [visit(3, { newRegions: false, movedDownLimb: false, nerveMarks: [] })]
    expect(nerveSigns(complaint({ ranDownLimbAtStart: true, visits }))).toMatchObject({ atStart: true })
  })

  it('are read from the present course only, and not from relaxation visits', () => {
    const sign = visit(3, { ranDownLimb: true })
    expect(nerveSigns(complaint({ visits: [sign], today: '2026-08-30' }))).not.toBeNull()
    expect(nerveSigns(complaint({ visits: [sign], today: '2026-08-31' }))).toBeNull()
    expect(signsAt(visit(3, { kind: 'relaxation', ranDownLimb: true }))).toBeNull()
    expect(signsAt(visit(3, { kind: 'assessment', ranDownLimb: true }))).not.toBeNull()
  })

  it('stand beside the list', () => {
    expect(listFor({ visits: [visit(3, { nerveMarks: [numb] })] }).nerve?.marks).toHaveLength(1)
    expect(listFor({}).nerve).toBeNull()
  })
})
