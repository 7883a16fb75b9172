import { usualTechniques } from '@shared/techniques'
import { type RefusalCase } from '../refusal-case'

const groups: { when: string; change: object; field: string }[] = [
  { when: 'nothing is used often', change: { often: [] }, field: 'often' },
  { when: 'a technique is not known', change: { often: ['massage', 'magic'] }, field: 'often.1' },
  { when: '"check only" is in a group', change: { often: ['check only'] }, field: 'often.0' },
  { when: 'a technique is there twice', change: { rarely: ['massage'] }, field: 'rarely' },
  { when: 'a group is missing', change: { sometimes: undefined }, field: 'sometimes' },
]

export const techniqueRefusals: RefusalCase[] = groups.map(({ when, change, field }) => ({
  call: 'techniques.save',
  when,
  input: () => ({ ...usualTechniques, ...change }),
  field,
}))
