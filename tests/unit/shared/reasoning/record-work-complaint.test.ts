import { describe, expect, it } from 'vitest'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import { complaintOfWork, type TreatedComplaint } from '@shared/reasoning/record/work-complaint'
import type { Side } from '@shared/vocabulary'

const treated = (id: number, region: string, side: Side = 'left'): TreatedComplaint => ({
  id,
  regions: [{ region, side }],
})
const neck = treated(1, 'back-of-neck')
const lowBack = treated(2, 'low-back')
const complaintFor = (
  tissue: string,
  complaints: TreatedComplaint[],
  { side = 'left', complaintId = null }: { side?: Side; complaintId?: number | null } = {},
) => complaintOfWork({ tissue, side, complaintId }, complaints, standardAnatomy)

describe('the complaint that a line of work was for', () => {
  it('is the chosen one, even if the tissue fits another', () => {
    expect(complaintFor('splenius-cervicis', [neck, lowBack], { complaintId: 2 })).toBe(2)
  })

  it('is not a chosen one that the visit did not treat', () => {
    expect(complaintFor('splenius-cervicis', [neck, lowBack], { complaintId: 9 })).toBe(1)
    expect(complaintFor('splenius-cervicis', [neck], { complaintId: 9 })).toBe(1)
    expect(complaintFor('splenius-cervicis', [], { complaintId: 9 })).toBeNull()
  })

  it('is the only one of the visit, whatever was worked', () => {
    expect(complaintFor('soleus', [neck])).toBe(1)
    expect(complaintFor('soleus', [neck], { side: 'right' })).toBe(1)
    expect(complaintFor('soleus', [])).toBeNull()
  })

  it('is the one whose region the tissue lies in or refers to', () => {
    expect(complaintFor('levator-scapulae', [lowBack, neck])).toBe(1)
    expect(complaintFor('quadratus-lumborum', [neck, lowBack])).toBe(2)
  })

  it('is none if the tissue fits none of several', () => {
    expect(complaintFor('soleus', [neck, treated(2, 'temple')])).toBeNull()
    expect(complaintFor('tissue-of-nobody', [neck, lowBack])).toBeNull()
  })

  it('counts a main referral more than lying there, and lying there more than a further referral', () => {
    const { refersTo, liesIn } = standardAnatomy
    const tissues = standardAnatomy.tissues.filter(({ id }) => !standardAnatomy.isMidline(id))
    const regions = [...new Set(tissues.flatMap((one) => [...one.liesIn, ...one.refersMainlyTo]))]
    const only = (tissue: string, which: 'mainly' | 'lies' | 'also') =>
      regions.find((region) => {
        const refers = refersTo(tissue, region)
        const lies = liesIn(tissue, region)
        return which === 'lies' ? lies && refers !== 'mainly' : refers === which && !lies
      })
    let compared = 0
    for (const { id } of tissues) {
      const places = (['also', 'lies', 'mainly'] as const).map((which) => only(id, which))
      const complaints = places.flatMap((region, index) => (region ? [treated(index + 1, region)] : []))
      if (complaints.length < 2) continue
      compared += 1
      expect(complaintFor(id, complaints), id).toBe(Math.max(...complaints.map((one) => one.id)))
      expect(complaintFor(id, complaints.toReversed()), id).toBe(Math.max(...complaints.map((one) => one.id)))
    }
    expect(compared).toBeGreaterThan(20)
  })

  it('is the first of equally close ones, in the order of the visit', () => {
    const again = { ...neck, id: 3 }
    expect(complaintFor('levator-scapulae', [neck, again])).toBe(1)
    expect(complaintFor('levator-scapulae', [again, neck])).toBe(3)
  })

  it('is on the side of the work', () => {
    const [left, right] = [treated(1, 'back-of-neck', 'left'), treated(2, 'back-of-neck', 'right')]
    expect(complaintFor('levator-scapulae', [left, right], { side: 'left' })).toBe(1)
    expect(complaintFor('levator-scapulae', [left, right], { side: 'right' })).toBe(2)
    expect(complaintFor('levator-scapulae', [left, right], { side: 'both' })).toBe(1)
    expect(complaintFor('levator-scapulae', [treated(1, 'calf'), right], { side: 'left' })).toBeNull()
    expect(
      complaintFor('levator-scapulae', [left, treated(2, 'back-of-neck', 'both')], { side: 'right' }),
    ).toBe(2)
  })

  it('is found on any side for midline tissue', () => {
    expect(
      complaintFor('nuchal-ligament', [lowBack, treated(3, 'back-of-neck', 'right')], { side: 'left' }),
    ).toBe(3)
  })
})
