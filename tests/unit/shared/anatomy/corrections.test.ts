import { describe, expect, test } from 'vitest'
import { borderBetween } from '@shared/anatomy/borders'
import { tissueById } from '@shared/anatomy/tissues'

const tissue = (id: string) => tissueById.get(id)!

describe('cautions', () => {
  test.each([
    ['adductor-brevis', /femoral artery/],
    ['adductor-magnus', /femoral vessels.*sciatic nerve/],
    ['medial-pterygoid', /parotid gland.*facial artery.*consent/],
    ['lateral-pterygoid', /parotid gland.*consent/],
    ['masseter', /facial artery.*parotid gland.*consent/],
    ['gluteus-maximus', /sciatic nerve/],
    ['transversus-abdominis', /organs.*pregnancy/],
    ['external-oblique', /organs.*pregnancy/],
    ['internal-oblique', /organs.*pregnancy/],
    ['soleus', /clot/],
    ['tibialis-posterior', /clot/],
  ])('%s has a caution', (id, words) => {
    expect(tissue(id).caution).toMatch(words)
  })
})

describe('where tissues lie and what they share', () => {
  test('coccygeus is not stretched by bending the hip', () => {
    expect(tissue('coccygeus').stretchedBy).not.toContain('hip-flexion')
  })

  test('abductor digiti minimi of the hand is at the little finger', () => {
    expect(tissue('abductor-digiti-minimi-of-the-hand').attachments.insertion).toMatch(
      /little finger, ulnar side/,
    )
    expect(tissue('abductor-digiti-minimi-of-the-hand').liesIn).not.toContain('thumb')
  })

  test('posterior scalene and iliocostalis thoracis share no attachment', () => {
    expect(borderBetween('posterior-scalene', 'iliocostalis-thoracis')).toBeNull()
  })

  test.each(['rhomboid-major', 'rhomboid-minor'])(
    '%s lies between middle trapezius and the erectors',
    (id) => {
      expect(borderBetween(id, 'middle-trapezius')).toBe('layer')
      expect(borderBetween(id, 'longissimus-thoracis')).toBe('layer')
      expect(borderBetween(id, 'iliocostalis-thoracis')).toBe('layer')
    },
  )

  test('supraspinatus lies also in the side of the shoulder, anterior scalene also in the side of the neck', () => {
    expect(tissue('supraspinatus').liesIn).toContain('side-of-shoulder')
    // The region "Back and side of neck".
    expect(tissue('anterior-scalene').liesIn).toContain('back-of-neck')
  })
})
