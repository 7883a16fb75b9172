import { describe, expect, it } from 'vitest'
import { closeUpLabel } from '@renderer/body-chart/close-up/label'

const names = {
  tissueWithSide: ({ tissue, side }: { tissue: string; side: string | null }) =>
    `${tissue.charAt(0).toUpperCase()}${tissue.slice(1)}, ${side}`,
}
const left = (number: number, tissue: string) => ({ number, tissue, side: 'left' as const })

describe('the name of the close-up for a screen reader', () => {
  it('says where it hurts, and each tissue with its number', () => {
    const label = closeUpLabel(
      [{ region: 'top-of-shoulder', side: 'left' }],
      [left(2, 'lower-trapezius'), left(1, 'levator-scapulae')],
      names,
    )
    expect(label).toBe('Hurts: top of shoulder, left. 1 Levator-scapulae, left. 2 Lower-trapezius, left.')
  })

  it('names tissues that are checked together by their group', () => {
    const scalenes = ['anterior-scalene', 'middle-scalene', 'posterior-scalene']
    expect(
      closeUpLabel(
        [],
        scalenes.map((tissue) => left(1, tissue)),
        names,
      ),
    ).toBe('1 Scalenes, left.')
  })

  it('names tissues of one number singly if they are of no group', () => {
    expect(closeUpLabel([], [left(1, 'masseter'), left(1, 'soleus')], names)).toBe(
      '1 Masseter, left and soleus, left.',
    )
  })

  it('says that nothing is marked', () => {
    expect(closeUpLabel([], [], names)).toBe('Nothing is marked.')
  })
})
