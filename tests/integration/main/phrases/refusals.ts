import { unknownId, tooLong, type RefusalCase } from '../refusal-case'

const phrases: { when: string; phrase: object; field: string }[] = [
  { when: 'it has no text', phrase: { section: 'plan', text: '  ' }, field: 'text' },
  { when: 'it is too long', phrase: { section: 'plan', text: tooLong(2000) }, field: 'text' },
  { when: 'the part of the note is not known', phrase: { section: 'letter', text: 'x' }, field: 'section' },
]

export const phraseRefusals: RefusalCase[] = [
  ...phrases.map(({ when, phrase, field }): RefusalCase => ({
    call: 'phrases.save',
    when,
    input: () => ({ id: null, phrase }),
    field: `phrase.${field}`,
  })),
  {
    call: 'phrases.save',
    when: 'there is no such phrase to change',
    input: () => ({ id: unknownId, phrase: { section: 'plan', text: 'Heat' } }),
    field: 'id',
    refusal: 'not-found',
  },
  ...['phrases.delete', 'phrases.countUse'].map((call): RefusalCase => ({
    call,
    when: 'there is no such phrase',
    input: () => ({ id: unknownId }),
    field: 'id',
    refusal: 'not-found',
  })),
]
