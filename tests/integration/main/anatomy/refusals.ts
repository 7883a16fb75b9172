import { emptyOwnTissue } from '@shared/anatomy/own-tissue'
import type { Refusal } from '@shared/refusals'
import { unknownId, tooLong, type RefusalCase, type ExampleRecord } from '../refusal-case'

const tissue = { ...emptyOwnTissue, name: 'A new one', liesIn: ['temple'] }
const unknownTissue = `own-${unknownId}`

const tissues: { when: string; change: object; field: string; refusal?: Refusal }[] = [
  { when: 'it has no name', change: { name: ' ' }, field: 'name' },
  { when: 'its name is too long', change: { name: tooLong(100) }, field: 'name' },
  {
    when: 'a muscle has this name',
    change: { name: 'temporalis' },
    field: 'name',
    refusal: 'tissue-name-taken',
  },
  { when: 'its plain name is too long', change: { plainName: tooLong(100) }, field: 'plainName' },
  { when: 'its Latin is too long', change: { latin: tooLong(100) }, field: 'latin' },
  { when: 'it has 21 other names', change: { synonyms: Array(21).fill('x') }, field: 'synonyms' },
  { when: 'another name is empty', change: { synonyms: ['a', ''] }, field: 'synonyms.1' },
  { when: 'its kind is not known', change: { kind: 'organ' }, field: 'kind' },
  { when: 'it lies in no region', change: { liesIn: [] }, field: 'liesIn' },
  { when: 'it lies in an unknown region', change: { liesIn: ['temple', 'moon'] }, field: 'liesIn.1' },
  { when: 'it refers to an unknown region', change: { refersMainlyTo: ['moon'] }, field: 'refersMainlyTo.0' },
  {
    when: 'it refers mainly and also to one region',
    change: { refersMainlyTo: ['ear'], refersAlsoTo: ['ear'] },
    field: 'refersAlsoTo',
  },
  { when: 'it borders an unknown tissue', change: { borders: ['spleen'] }, field: 'borders.0' },
  {
    when: 'it borders an own tissue that does not exist',
    change: { borders: ['masseter', unknownTissue] },
    field: 'borders',
    refusal: 'tissue-unknown',
  },
  { when: 'an unknown movement loads it', change: { loadedBy: ['flying'] }, field: 'loadedBy.0' },
  { when: 'an unknown movement stretches it', change: { stretchedBy: ['flying'] }, field: 'stretchedBy.0' },
  { when: 'the midline is not a boolean', change: { midline: 'half' }, field: 'midline' },
  { when: 'the caution is too long', change: { caution: tooLong(300) }, field: 'caution' },
  { when: 'how to check it is too long', change: { howToCheck: tooLong(2000) }, field: 'howToCheck' },
  { when: 'the source is too long', change: { source: tooLong(300) }, field: 'source' },
]

const relation = { tissue: 'temporalis', kind: 'borders', to: 'soleus', source: '' }
const relations: { when: string; change: object; field: string; refusal?: Refusal }[] = [
  { when: 'its tissue is not known', change: { tissue: 'spleen' }, field: 'tissue' },
  {
    when: 'its own tissue does not exist',
    change: { tissue: unknownTissue },
    field: 'tissue',
    refusal: 'tissue-unknown',
  },
  { when: 'its kind is not known', change: { kind: 'likes' }, field: 'kind' },
  { when: 'it has no target', change: { to: '' }, field: 'to' },
  { when: 'it borders a region', change: { to: 'temple' }, field: 'to' },
  {
    when: 'its target is an own tissue that does not exist',
    change: { to: unknownTissue },
    field: 'to',
    refusal: 'tissue-unknown',
  },
  { when: 'it borders itself', change: { to: 'temporalis' }, field: 'to' },
  { when: 'the border already exists', change: { to: 'masseter' }, field: 'to', refusal: 'relation-known' },
  { when: 'it refers to a tissue', change: { kind: 'refers also to' }, field: 'to' },
  {
    when: 'the referral already exists',
    change: { kind: 'refers also to', to: 'temple' },
    field: 'to',
    refusal: 'relation-known',
  },
  { when: 'the source is too long', change: { source: tooLong(300) }, field: 'source' },
]

const ownTissueId = ({ ownTissue }: ExampleRecord) => ownTissue

export const anatomyRefusals: RefusalCase[] = [
  ...tissues.flatMap(({ when, change, field, refusal }): RefusalCase[] => [
    {
      call: 'anatomy.create',
      when,
      input: () => ({ tissue: { ...tissue, ...change } }),
      field: `tissue.${field}`,
      ...(refusal && { refusal }),
    },
    {
      call: 'anatomy.update',
      when,
      input: (record) => ({ id: ownTissueId(record), tissue: { ...tissue, ...change } }),
      field: `tissue.${field}`,
      ...(refusal && { refusal }),
    },
  ]),
  {
    call: 'anatomy.update',
    when: 'it borders itself',
    input: (record) => ({ id: ownTissueId(record), tissue: { ...tissue, borders: [ownTissueId(record)] } }),
    field: 'tissue.borders',
  },
  ...['anatomy.update', 'anatomy.setRetired'].flatMap((call): RefusalCase[] => [
    {
      call,
      when: 'there is no such tissue',
      input: () => ({ id: unknownTissue, tissue, retired: true }),
      field: 'id',
      refusal: 'not-found',
    },
    {
      call,
      when: 'it is a standard tissue',
      input: () => ({ id: 'temporalis', tissue, retired: true }),
      field: 'id',
    },
  ]),
  ...relations.map(({ when, change, field, refusal }): RefusalCase => ({
    call: 'anatomy.addRelation',
    when,
    input: () => ({ relation: { ...relation, ...change } }),
    field: `relation.${field}`,
    ...(refusal && { refusal }),
  })),
  {
    call: 'anatomy.deleteRelation',
    when: 'there is no such relation',
    input: () => ({ id: unknownId }),
    field: 'id',
    refusal: 'not-found',
  },
  ...['anatomy.setHidden', 'anatomy.experience'].flatMap((call): RefusalCase[] => [
    {
      call,
      when: 'the tissue is not known',
      input: () => ({ tissue: 'spleen', hidden: true, why: '' }),
      field: 'tissue',
    },
    {
      call,
      when: 'there is no such own tissue',
      input: () => ({ tissue: unknownTissue, hidden: true, why: '' }),
      field: 'tissue',
      refusal: 'tissue-unknown',
    },
  ]),
  {
    call: 'anatomy.setHidden',
    when: 'the reason is too long',
    input: () => ({ tissue: 'temporalis', hidden: true, why: tooLong(300) }),
    field: 'why',
  },
]
