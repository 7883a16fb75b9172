import { expect, it } from 'vitest'
import { redFlags, urgencyOf, widespreadSigns } from '@shared/reasoning/record/red-flags'
import { redFlagWords, urgencyWords, widespreadSignWords } from '@renderer/complaints/red-flag-words'

/** The urgency of each flag, and words that only its question contains. */
const expected: [id: string, urgency: string, words: RegExp][] = [
  ['chest-pain-on-effort', 'emergency', /^Chest, arm or jaw pain/],
  ['worst-ever-headache', 'emergency', /worst ever/],
  ['stroke-signs', 'emergency', /trouble speaking/],
  ['saddle-numbness', 'emergency', /saddle/],
  ['bladder-or-bowel-change', 'emergency', /urine or stool/],
  ['fast-weakness', 'same day', /Weakness in an arm or leg/],
  ['hot-swollen-calf', 'same day', /calf/],
  ['fever', 'same day', /^Fever/],
  ['hot-swollen-joint', 'same day', /joint that is hot/],
  ['major-injury', 'same day', /fall, a blow or an accident/],
  ['new-headache-over-50', 'same day', /headache after age 50/],
  ['throbbing-belly-and-back-pain', 'emergency', /throbbing/],
  ['cancer-history', 'see a doctor soon', /^Cancer/],
  ['night-pain', 'see a doctor soon', /at night/],
  ['weight-loss', 'see a doctor soon', /Losing weight/],
  ['steroids-or-thin-bones', 'see a doctor soon', /steroids/],
  ['long-morning-stiffness', 'see a doctor soon', /Stiff/],
  ['numbness-or-tingling-spreading', 'see a doctor soon', /Numbness or tingling/],
]

it('has an urgency, a question and a finding for every red flag', () => {
  expect(redFlags.map(({ id }) => id)).toEqual(expected.map(([id]) => id))
  for (const [id, urgency, words] of expected) {
    expect(urgencyOf(id), id).toBe(urgency)
    expect(redFlagWords(id).question, id).toMatch(words)
    expect(redFlagWords(id).question, id).toMatch(/\?$/)
    expect(redFlagWords(id).finding, id).not.toMatch(/\?/)
    expect(redFlagWords(id).why, id).toMatch(/\.$/)
    for (const [other, , others] of expected) {
      if (other !== id) expect(redFlagWords(id).question, `${id}, not ${other}`).not.toMatch(others)
    }
  }
})

it('shows a flag of a newer version by its id, with a referral to a doctor soon', () => {
  expect(redFlagWords('of-a-newer-version').finding).toBe('of a newer version')
  expect(urgencyWords[urgencyOf('of-a-newer-version')]).toBe('Refer to a doctor soon')
})

it('has a text for each sign of widespread pain', () => {
  expect(widespreadSigns.map((id) => widespreadSignWords[id])).toEqual([
    'The pain spreads to new places from visit to visit',
    'It hurts on both sides, above and below the waist',
    'Light touch hurts, also where there is no complaint',
    'Sleep is poor and does not refresh',
  ])
})
