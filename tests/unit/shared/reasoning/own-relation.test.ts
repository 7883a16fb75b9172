import { describe, expect, it } from 'vitest'
import type { OwnRelation } from '@shared/anatomy/own-tissue'
import { anatomyWith } from '@shared/anatomy/own-anatomy'
import { whyNot } from '@shared/reasoning/why-not'
import type { RuleId } from '@shared/reasoning/reasons'
import { complaint, visit, work } from './arbitraries'

const none = { ownRelations: 'none', ownSources: [] }

let version = 0
/** Returns the evidence for a rule's reason after the practice has added these relations. */
function evidenceFor(
  rule: RuleId,
  tissue: string,
  ...relations: [string, OwnRelation['kind'], string, string?][]
) {
  const anatomy = anatomyWith({
    version: `own relation ${(version += 1)}`,
    tissues: [],
    relations: relations.map(([from, kind, to, source = ''], index) => {
      return { id: index + 1, tissue: from, kind, to, source }
    }),
  })
  const facts = complaint({ visits: [visit(3, { work: [work('rhomboid-major')] })] })
  return whyNot(facts, tissue, 'left', { anatomy }).reasons.find((reason) => reason.rule === rule)?.evidence
}

describe('the evidence for a reason', () => {
  it('is that of its rule if the tables contain the relation', () => {
    expect(evidenceFor('refers-here', 'infraspinatus')).toEqual({ ...none, id: 'expert opinion' })
    expect(evidenceFor('adjacent-to-worked', 'middle-trapezius')).toEqual({ ...none, id: 'anatomy' })
  })

  it('is marked as own if the practice added the relation', () => {
    const own = expect.objectContaining({ ownRelations: 'all', ownSources: [] })
    const here = 'between-shoulder-blades'
    expect(evidenceFor('refers-here', 'soleus', ['soleus', 'refers mainly to', here])).toEqual(own)
    expect(evidenceFor('key-before-satellite', 'soleus', ['soleus', 'refers mainly to', here])).toEqual(own)
    expect(evidenceFor('adjacent-to-worked', 'soleus', ['soleus', 'borders', 'rhomboid-major'])).toEqual(own)
    expect(evidenceFor('adjacent-to-pain', 'soleus', ['soleus', 'borders', 'rhomboid-major'])).toEqual(own)
  })

  it('names the source of the own relation, from either end of a border', () => {
    const source = 'course on the shoulder, 2024'
    const expected = expect.objectContaining({ ownRelations: 'all', ownSources: [source] })
    expect(
      evidenceFor('refers-here', 'soleus', ['soleus', 'refers mainly to', 'between-shoulder-blades', source]),
    ).toEqual(expected)
    expect(
      evidenceFor('adjacent-to-worked', 'soleus', ['rhomboid-major', 'borders', 'soleus', source]),
    ).toEqual(expected)
  })

  it('is not marked as own because of another relation of the tissue', () => {
    expect(
      evidenceFor('refers-here', 'infraspinatus', ['infraspinatus', 'refers mainly to', 'calf']),
    ).toEqual({
      ...none,
      id: 'expert opinion',
    })
  })
})
