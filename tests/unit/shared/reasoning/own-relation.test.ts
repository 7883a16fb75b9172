import { describe, expect, it } from 'vitest'
import type { OwnRelation } from '@shared/anatomy/own-tissue'
import { anatomyWith } from '@shared/anatomy/own-anatomy'
import { whyNot } from '@shared/reasoning/why-not'
import type { RuleId } from '@shared/reasoning/reasons'
import { complaint, visit, work } from './made-up'

const none = { ownRelations: 'none', ownSources: [] }

let version = 0
/** How strong the evidence for a rule's reason is said to be, where the practice knows these relations too. */
function strength(
  rule: RuleId,
  tissue: string,
  ...relations: [string, OwnRelation['kind'], string, string?][]
) {
  const anatomy = anatomyWith({
    version: `own relation ${(version += 1)}`,
    tissues: [],
    relations: relations.map(([from, kind, to, source = ''], at) => {
      return { id: at + 1, tissue: from, kind, to, source }
    }),
  })
  const facts = complaint({ visits: [visit(3, { work: [work('rhomboid-major')] })] })
  return whyNot(facts, tissue, 'left', { anatomy }).reasons.find((reason) => reason.rule === rule)?.evidence
}

describe('how strong the evidence for a reason is', () => {
  it('is that of its rule where the tables hold the relation', () => {
    expect(strength('refers-here', 'infraspinatus')).toEqual({ ...none, id: 'expert opinion' })
    expect(strength('adjacent-to-worked', 'middle-trapezius')).toEqual({ ...none, id: 'anatomy' })
  })

  it('is the practice’s own word where the practice added the relation', () => {
    const own = expect.objectContaining({ ownRelations: 'all', ownSources: [] })
    const here = 'between-shoulder-blades'
    expect(strength('refers-here', 'soleus', ['soleus', 'refers mainly to', here])).toEqual(own)
    expect(strength('key-before-satellite', 'soleus', ['soleus', 'refers mainly to', here])).toEqual(own)
    expect(strength('adjacent-to-worked', 'soleus', ['soleus', 'borders', 'rhomboid-major'])).toEqual(own)
    expect(strength('adjacent-to-pain', 'soleus', ['soleus', 'borders', 'rhomboid-major'])).toEqual(own)
  })

  it('says where the practice knows it from, whichever end of a border it was added at', () => {
    const source = 'course on the shoulder, 2024'
    const said = expect.objectContaining({ ownRelations: 'all', ownSources: [source] })
    expect(
      strength('refers-here', 'soleus', ['soleus', 'refers mainly to', 'between-shoulder-blades', source]),
    ).toEqual(said)
    expect(strength('adjacent-to-worked', 'soleus', ['rhomboid-major', 'borders', 'soleus', source])).toEqual(
      said,
    )
  })

  it('does not become the practice’s own by another relation of the tissue', () => {
    expect(strength('refers-here', 'infraspinatus', ['infraspinatus', 'refers mainly to', 'calf'])).toEqual({
      ...none,
      id: 'expert opinion',
    })
  })
})
