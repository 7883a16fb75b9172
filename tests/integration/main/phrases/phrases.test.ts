import { expect, test } from 'vitest'
import { mostPhrases } from '@shared/phrases'
import { newPractice } from '../../../support/clinic'

test('phrases are sorted by part of the note, then by use', async () => {
  const { api } = await newPractice()
  const save = (section: 'subjective' | 'plan', text: string) =>
    api.phrases.save.mutate({ id: null, phrase: { section, text } })
  await save('plan', 'Ask about sleep')
  const heat = await save('plan', ' Heat in the evening ')
  await save('subjective', 'Heat in the evening')
  await api.phrases.countUse.mutate({ id: heat.id })
  expect(await api.phrases.list.query()).toMatchObject([
    { section: 'plan', text: 'Heat in the evening', used: 1 },
    { section: 'plan', text: 'Ask about sleep', used: 0 },
    { section: 'subjective', text: 'Heat in the evening', used: 0 },
  ])
})

test('a phrase can be changed and removed, but not duplicated', async () => {
  const clinic = await newPractice()
  const phrase = { section: 'plan' as const, text: 'Heat' }
  const { id } = await clinic.api.phrases.save.mutate({ id: null, phrase })
  await clinic.api.phrases.countUse.mutate({ id })
  expect(await clinic.call('phrases.save', { id: null, phrase })).toMatchObject({
    refusal: 'phrase-exists',
    fields: [{ path: 'phrase.text' }],
  })
  await clinic.api.phrases.save.mutate({ id, phrase: { ...phrase, text: 'Heat at night' } })
  expect(await clinic.api.phrases.list.query()).toMatchObject([{ id, text: 'Heat at night', used: 1 }])
  await clinic.api.phrases.delete.mutate({ id })
  expect(await clinic.api.phrases.list.query()).toEqual([])
})

test('a part of the note has a maximum of phrases, and existing ones can still be changed', async () => {
  const clinic = await newPractice()
  const ids: number[] = []
  for (let index = 0; index < mostPhrases; index += 1) {
    const phrase = { section: 'plan' as const, text: `Phrase ${index}` }
    ids.push((await clinic.api.phrases.save.mutate({ id: null, phrase })).id)
  }
  const extraPhrase = { section: 'plan', text: 'One more' }
  expect(await clinic.call('phrases.save', { id: null, phrase: extraPhrase })).toMatchObject({
    refusal: 'phrases-full',
  })
  expect(await clinic.call('phrases.save', { id: ids[0], phrase: extraPhrase })).toMatchObject({
    status: 200,
  })
  const otherSectionPhrase = { section: 'objective', text: 'One more' }
  expect(await clinic.call('phrases.save', { id: null, phrase: otherSectionPhrase })).toMatchObject({
    status: 200,
  })
})
