import { describe, expect, it } from 'vitest'
import { regionIds } from './region-ids'
import { askGate, openRedFlags, redFlagRules, referGate } from '@shared/reasoning/gates/red-flags'
import type { ComplaintFacts } from '@shared/reasoning/record/facts'
import { suggest } from '@shared/reasoning/suggest'
import { firstQuestions, questionsFor } from '@shared/safety/first-questions'
import { precautionById } from '@shared/safety/precautions'
import { redFlags } from '@shared/safety/red-flags'
import { complaint } from './arbitraries'

const at = (region: string, change: Partial<ComplaintFacts> = {}) =>
  complaint({ regions: [{ region, side: 'left' }], ...change })
const flagged = (...flags: string[]) => at('low-back', { redFlags: flags })
const rulesOf = (id: string) =>
  (precautionById.get(id)?.rules ?? []).map((rule) => ({ precaution: id, rule, place: '' }))

describe('a red flag that stops the list', () => {
  it('refers with the most urgent flag first, and leaves out flags that only ask', () => {
    const answer = suggest(flagged('night-pain', 'fever', 'saddle-numbness'))
    expect(answer).toMatchObject({
      kind: 'refer',
      flags: ['saddle-numbness', 'fever'],
      urgency: 'emergency',
    })
  })

  it('refers if this version does not know the flag, because its effect is not known', () => {
    expect(referGate(flagged('of-a-newer-version'))).toEqual({
      kind: 'refer',
      flags: ['of-a-newer-version'],
      clusters: [],
      urgency: 'see a doctor soon',
    })
  })

  it('stops it only for the ages, with the flag and in the region of its effect', () => {
    const chewing = (age: number | null) =>
      referGate(at('temple', { redFlags: ['jaw-pain-on-chewing'], age }))
    expect(chewing(49)).toBeNull()
    expect(chewing(50)).toMatchObject({ flags: ['jaw-pain-on-chewing'] })
    // An unknown age may be in any range.
    expect(chewing(null)).not.toBeNull()
    const scalp = (...flags: string[]) => referGate(at('temple', { redFlags: flags, age: 60 }))
    expect(scalp('tender-scalp')).toBeNull()
    expect(scalp('tender-scalp', 'new-headache-over-50')).not.toBeNull()
    const step = (region: string) => at(region, { redFlags: ['pain-with-each-step'] })
    expect(referGate(step('groin'))).toMatchObject({ urgency: 'same day' })
    expect(referGate(step('shin'))).toBeNull()
    expect(redFlagRules(step('shin'))).toMatchObject([{ flag: 'pain-with-each-step' }])
    expect(redFlagRules(step('groin'))).toEqual([])
  })

  it('counts no more when a doctor has looked at it', () => {
    const facts = { ...flagged('fever', 'major-injury'), clearedFlags: ['fever'] }
    expect(referGate(facts)).toMatchObject({ flags: ['major-injury'] })
    const allCleared = { ...facts, clearedFlags: ['major-injury', 'fever'] }
    expect(referGate(allCleared)).toBeNull()
    expect(openRedFlags(allCleared)).toEqual([])
    expect(suggest(allCleared).kind).toBe('list')
    expect(referGate({ ...flagged('of-a-newer-version'), clearedFlags: ['of-a-newer-version'] })).toBeNull()
  })
})

describe('red flags that mean more together', () => {
  it('refer, with the cluster and all of its flags', () => {
    expect(referGate(flagged('cancer-history', 'night-pain'))).toMatchObject({
      flags: ['cancer-history', 'night-pain'],
      clusters: ['cancer'],
      urgency: 'same day',
    })
    expect(referGate(flagged('cancer-history'))).toBeNull()
    expect(referGate(flagged('night-pain'))).toBeNull()
  })

  it('do not when a doctor has looked at one of them', () => {
    expect(
      referGate({ ...flagged('cancer-history', 'night-pain'), clearedFlags: ['cancer-history'] }),
    ).toBeNull()
  })

  it('count the age where it is part of the cluster, from that age on', () => {
    const aged = (age: number | null) => referGate({ ...flagged('steroids-or-thin-bones'), age })
    for (const age of [null, 69]) {
      expect(aged(age)).toMatchObject({ clusters: [], urgency: 'see a doctor soon' })
    }
    expect(aged(70)).toMatchObject({ clusters: ['spine-fracture'], urgency: 'same day' })
  })
})

describe('age or history alone', () => {
  const neverStopping = redFlags.filter(({ effects }) => effects.every(({ kind }) => kind !== 'stops list'))

  it('hides no list: each flag that only asks or changes keeps it, in each region and at each age', () => {
    expect(neverStopping.length).toBeGreaterThan(10)
    for (const { id } of neverStopping) {
      for (const region of regionIds) {
        for (const age of [null, 10, 30, 49, 50, 69, 85]) {
          const facts = at(region, { redFlags: [id], age })
          expect(referGate(facts), `${id} ${region} ${age}`).toBeNull()
        }
      }
    }
  })

  it('hides no list without any flag', () => {
    for (const age of [null, 5, 17, 50, 80, 100]) {
      for (const region of regionIds) expect(referGate(at(region, { age }))).toBeNull()
    }
  })

  it('is shown beside the list, most urgent first', () => {
    const answer = suggest({ ...at('low-back'), redFlags: ['new-lump', 'night-pain', 'burning-strip'] })
    expect(answer).toMatchObject({
      kind: 'list',
      redFlags: ['burning-strip', 'new-lump', 'night-pain'],
      redFlagRules: [
        { flag: 'burning-strip', rule: 'Do not work there, and keep the strip covered.' },
        { flag: 'new-lump', rule: 'Do not work on the lump.' },
      ],
    })
  })

  it('changes nothing when a doctor has looked at it', () => {
    expect(redFlagRules({ ...flagged('new-lump'), clearedFlags: ['new-lump'] })).toEqual([])
  })
})

describe('questions before the first list', () => {
  const notAsked = (change: Partial<ComplaintFacts> = {}) =>
    at('low-back', { asked: { redFlags: false, precautions: true }, ...change })
  const firstOf = (facts: ComplaintFacts) => askGate(facts)?.redFlags?.first ?? []

  it('are asked until both were asked; a record without the field counts as asked', () => {
    expect(askGate(at('low-back'))).toBeNull()
    expect(askGate(at('low-back', { asked: { redFlags: true, precautions: true } }))).toBeNull()
    expect(askGate(at('low-back', { asked: { redFlags: true, precautions: false } }))).toEqual({
      kind: 'ask',
      redFlags: null,
      precautions: true,
    })
    expect(askGate(notAsked())).toMatchObject({ kind: 'ask', precautions: false })
    for (const region of regionIds) {
      expect(suggest(at(region, { asked: { redFlags: false, precautions: false } })).kind).toBe('ask')
    }
  })

  it('are the first questions of the region, then all others', () => {
    const { redFlags: questions } = askGate(notAsked()) ?? {}
    expect(questions?.first).toEqual(firstQuestions(['low-back'], null))
    expect(questions?.first.length).toBeLessThanOrEqual(5)
    const all = [...(questions?.first ?? []), ...(questions?.more ?? [])]
    expect(new Set(all).size).toBe(all.length)
    expect(new Set(all)).toEqual(new Set(questionsFor(['low-back'], null)))
  })

  it('depend on the age', () => {
    expect(firstOf(notAsked({ age: 12 }))[0]).toBe('child-night-pain')
    expect(firstOf(notAsked({ age: 40 }))).not.toContain('child-night-pain')
  })

  it('add what a recorded flag asks next, and show the recorded flag itself', () => {
    const first = firstOf(notAsked({ redFlags: ['weight-loss'] }))
    for (const id of ['weight-loss', 'cancer-history', 'night-pain', 'pain-keeps-growing']) {
      expect(first).toContain(id)
    }
    expect(firstOf(notAsked({ redFlags: ['weight-loss'], clearedFlags: [] }))).toEqual(first)
  })

  it('add what a precaution asks', () => {
    const before = firstOf(notAsked())
    const after = firstOf(notAsked({ precautions: rulesOf('pregnancy') }))
    for (const id of ['bleeding-in-pregnancy', 'hot-swollen-calf', 'headache-pregnant', 'clot-risk']) {
      expect(after).toContain(id)
    }
    expect(after.slice(0, before.length)).toEqual(before)
    expect(new Set(after).size).toBe(after.length)
  })

  it('leave out a flag that a newer version of the precautions asks about', () => {
    const rule = { kind: 'ask' as const, flags: ['of-a-newer-version', 'fever'] }
    const first = firstOf(notAsked({ precautions: [{ precaution: 'x', rule, place: '' }] }))
    expect(first).toContain('fever')
    expect(first).not.toContain('of-a-newer-version')
  })

  it('come after a flag that stops the list, and say that the pain got worse', () => {
    const open = { asked: { redFlags: false, precautions: false } }
    expect(suggest(at('low-back', { ...open, redFlags: ['fever'] })).kind).toBe('refer')
    expect(suggest(at('low-back', open))).toMatchObject({ kind: 'ask', stop: null })
  })
})
