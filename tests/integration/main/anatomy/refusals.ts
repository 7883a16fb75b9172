import { emptyOwnTissue } from '@shared/anatomy/own-tissue'
import type { Refusal } from '@shared/refusals'
import { unknownId, tooLong, type RefusalCase, type ExampleRecord } from '../refusal-case'

const tissue = { ...emptyOwnTissue, name: 'A new one', liesIn: ['temple'] }
const unknownTissue = `own-${unknownId}`

const tissues: { when: string; but: object; field: string; refusal?: Refusal }[] = [
  { when: 'it has no name', but: { name: ' ' }, field: 'name' },
  { when: 'its name is too long', but: { name: tooLong(100) }, field: 'name' },
  {
    when: 'a muscle has this name',
    but: { name: 'temporalis' },
    field: 'name',
    refusal: 'tissue-name-taken',
  },
  { when: 'its plain name is too long', but: { plainName: tooLong(100) }, field: 'plainName' },
  { when: 'its Latin is too long', but: { latin: tooLong(100) }, field: 'latin' },
  { when: 'it has 21 other names', but: { synonyms: Array(21).fill('x') }, field: 'synonyms' },
  { when: 'another name is empty', but: { synonyms: ['a', ''] }, field: 'synonyms.1' },
  { when: 'its kind is not known', but: { kind: 'organ' }, field: 'kind' },
  { when: 'it lies in no region', but: { liesIn: [] }, field: 'liesIn' },
  { when: 'it lies in an unknown region', but: { liesIn: ['temple', 'moon'] }, field: 'liesIn.1' },
  { when: 'it refers to an unknown region', but: { refersMainlyTo: ['moon'] }, field: 'refersMainlyTo.0' },
  {
    when: 'it refers mainly and also to one region',
    but: { refersMainlyTo: ['ear'], refersAlsoTo: ['ear'] },
    field: 'refersAlsoTo',
  },
  { when: 'it borders an unknown tissue', but: { borders: ['spleen'] }, field: 'borders.0' },
  {
    when: 'it borders an own tissue that does not exist',
    but: { borders: ['masseter', unknownTissue] },
    field: 'borders',
    refusal: 'tissue-unknown',
  },
  { when: 'an unknown movement loads it', but: { loadedBy: ['flying'] }, field: 'loadedBy.0' },
  { when: 'an unknown movement stretches it', but: { stretchedBy: ['flying'] }, field: 'stretchedBy.0' },
  { when: 'the midline is not a boolean', but: { midline: 'half' }, field: 'midline' },
  { when: 'the caution is too long', but: { caution: tooLong(300) }, field: 'caution' },
  { when: 'how to check it is too long', but: { howToCheck: tooLong(2000) }, field: 'howToCheck' },
  { when: 'the source is too long', but: { source: tooLong(300) }, field: 'source' },
]

const relation = { tissue: 'temporalis', kind: 'borders', to: 'soleus', source: '' }
const relations: { when: string; but: object; field: string; refusal?: Refusal }[] = [
  { when: 'its tissue is not known', but: { tissue: 'spleen' }, field: 'tissue' },
  {
    when: 'its own tissue does not exist',
    but: { tissue: unknownTissue },
    field: 'tissue',
    refusal: 'tissue-unknown',
  },
  { when: 'its kind is not known', but: { kind: 'likes' }, field: 'kind' },
  { when: 'it has no target', but: { to: '' }, field: 'to' },
  { when: 'it borders a region', but: { to: 'temple' }, field: 'to' },
  {
    when: 'its target is an own tissue that does not exist',
    but: { to: unknownTissue },
    field: 'to',
    refusal: 'tissue-unknown',
  },
  { when: 'it borders itself', but: { to: 'temporalis' }, field: 'to' },
  { when: 'the border already exists', but: { to: 'masseter' }, field: 'to', refusal: 'relation-known' },
  { when: 'it refers to a tissue', but: { kind: 'refers also to' }, field: 'to' },
  {
    when: 'the referral already exists',
    but: { kind: 'refers also to', to: 'temple' },
    field: 'to',
    refusal: 'relation-known',
  },
  { when: 'the source is too long', but: { source: tooLong(300) }, field: 'source' },
]

const own = ({ ownTissue }: ExampleRecord) => ownTissue

export const anatomyRefusals: RefusalCase[] = [
  ...tissues.flatMap(({ when, but, field, refusal }): RefusalCase[] => [
    {
      call: 'anatomy.create',
      when,
      input: () => ({ tissue: { ...tissue, ...but } }),
      field: `tissue.${field}`,
      ...(refusal && { refusal }),
    },
    {
      call: 'anatomy.update',
      when,
      input: (record) => ({ id: own(record), tissue: { ...tissue, ...but } }),
      field: `tissue.${field}`,
      ...(refusal && { refusal }),
    },
  ]),
  {
    call: 'anatomy.update',
    when: 'it borders itself',
    input: (record) => ({ id: own(record), tissue: { ...tissue, borders: [own(record)] } }),
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
  ...relations.map(({ when, but, field, refusal }): RefusalCase => ({
    call: 'anatomy.addRelation',
    when,
    input: () => ({ relation: { ...relation, ...but } }),
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
