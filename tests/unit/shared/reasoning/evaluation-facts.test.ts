import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../evaluation/case-facts'
import { firstCase, readCase } from './evaluation-cases'

const visitWith = (change: object) => ({ history: [{ worked: ['soleus'], ...change }] })
const factsWith = (change: object) => factsOf(firstCase(change))
const firstVisitWith = (change: object) => factsWith(visitWith(change)).visits[0]

describe('the optional fields of a case', () => {
  it.each([
    [{ precautions: ['x'] }, 'field "precautions.0": no precaution is called "x"'],
    [{ asked: 'yes' }, 'field "asked": must be true, false or an object with "redFlags" and "precautions"'],
    [{ age: -1 }, 'field "age": must be a whole number from 0 to 120'],
    [{ startPain: 11 }, 'field "startPain": must be a whole number from 0 to 10'],
    [visitWith({ painBefore: 1.5 }), 'field "history.0.painBefore": must be a whole number from 0 to 10'],
    [visitWith({ painNow: '3' }), 'field "history.0.painNow": must be a whole number from 0 to 10'],
    [
      visitWith({ marks: [{ region: 'elbow' }] }),
      'field "history.0.marks.0.region": no region is called "elbow"',
    ],
    [
      visitWith({ marks: [{ region: 'calf', side: 'up' }] }),
      'field "history.0.marks.0.side": must be one of: left, right, both, middle',
    ],
    [visitWith({ minutes: { x: 3 } }), 'field "history.0.minutes.x": no tissue is called "x"'],
    [visitWith({ pressure: 'deep' }), 'field "history.0.pressure": must be one of light, medium, firm'],
    [visitWith({ radiation: 'far' }), 'field "history.0.radiation": must be true, false or one of: none'],
    [{ answer: [] }, 'field "answer": no tissue is listed'],
  ])('refuse %j with a clear message', (change, message) => {
    expect(() => readCase(change)).toThrow(message)
  })

  it('can be left out: then everything was asked and nothing was found', () => {
    expect(factsWith({})).toMatchObject({
      asked: { redFlags: true, precautions: true },
      precautions: [],
      redFlags: [],
      visits: [],
    })
    expect(factsWith({})).not.toHaveProperty('age')
    expect(factsWith({})).not.toHaveProperty('painAtStart')
    expect(firstVisitWith({})).toMatchObject({ painBefore: null, painAfter: null })
    for (const field of ['painNow', 'newRegions', 'nerveMarks', 'ranDownLimb']) {
      expect(firstVisitWith({})).not.toHaveProperty(field)
    }
    expect(firstVisitWith({})?.work[0]).toMatchObject({ minutes: null, pressure: null, response: null })
  })

  it.each([
    [true, { redFlags: true, precautions: true }],
    [false, { redFlags: false, precautions: false }],
    [{}, { redFlags: true, precautions: true }],
    [{ redFlags: false }, { redFlags: false, precautions: true }],
    [{ precautions: false }, { redFlags: true, precautions: false }],
  ])('say what was asked: %j', (asked, expected) => {
    expect(factsWith({ asked }).asked).toEqual(expected)
  })

  it('give the rules of the precautions, with those of the age', () => {
    const idsOf = (change: object) => [
      ...new Set((factsWith(change).precautions ?? []).map(({ precaution }) => precaution)),
    ]
    expect(idsOf({ precautions: ['anticoagulants', 'pregnancy'] })).toEqual(['anticoagulants', 'pregnancy'])
    expect(idsOf({ age: 74 })).toEqual([])
    expect(idsOf({ age: 75 })).toEqual(['age-over-75'])
    expect(idsOf({ age: 17 })).toEqual(['under-18'])
    expect(factsWith({ age: 75, startPain: 0 })).toMatchObject({ age: 75, painAtStart: 0 })
  })

  it('give the pains of a visit, and its verdict by the rule of the record', () => {
    const verdicts = (...history: object[]) =>
      factsWith({ history: history.map((one) => ({ worked: ['soleus'], ...one })) }).visits.map(
        ({ verdict }) => verdict,
      )
    expect(firstVisitWith({ painBefore: 7, painAfter: 3, painNow: 4 })).toMatchObject({
      painBefore: 7,
      painAfter: 3,
      painNow: 4,
    })
    expect(verdicts({ painBefore: 6, painNow: 4 })).toEqual(['lasted'])
    expect(verdicts({ painBefore: 7, painNow: 5 })).toEqual(['partly lasted'])
    expect(verdicts({ painBefore: 4, painNow: 6 })).toEqual(['worse'])
    expect(verdicts({ painBefore: 6 }, { painBefore: 4 })).toEqual(['lasted', 'not recorded'])
    expect(verdicts({ painBefore: 6, painNow: 6 }, { painBefore: 4 })).toEqual(['no change', 'not recorded'])
  })

  it('give the minutes and the pressure for all tissues of a visit, or for each', () => {
    const workWith = (change: object) =>
      factsWith({ history: [{ worked: ['soleus', 'plantaris'], ...change }] }).visits[0]?.work.map(
        ({ minutes, pressure }) => [minutes, pressure],
      )
    expect(workWith({ minutes: 4, pressure: 'light' })).toEqual([
      [4, 'light'],
      [4, 'light'],
    ])
    expect(workWith({ minutes: { soleus: 6 }, pressure: { plantaris: 'firm' } })).toEqual([
      [6, null],
      [null, 'firm'],
    ])
  })

  it('give the marks of a visit: new places, pain that moved down a limb, and kinds that point to a nerve', () => {
    const visits = factsWith({
      side: 'right',
      regions: ['back-of-neck'],
      history: [
        { worked: [], marks: [{ region: 'back-of-neck', kind: 'aching' }] },
        { worked: [], marks: [{ region: 'thumb', kind: 'numb' }] },
        { worked: [], marks: [{ region: 'calf', side: 'left' }] },
        { worked: [] },
      ],
    }).visits
    expect(
      visits.map(({ newRegions, movedDownLimb, nerveMarks }) => [newRegions, movedDownLimb, nerveMarks]),
    ).toEqual([
      [false, false, []],
      [true, true, [{ region: 'thumb', side: 'right', kind: 'numb' }]],
      [true, false, []],
      [undefined, undefined, undefined],
    ])
  })

  it.each([
    [true, true],
    [false, false],
    ['none', false],
    ['to the elbow or knee', true],
    ['to the hand or foot', true],
    [null, undefined],
  ])('say whether the pain ran down a limb: %j', (radiation, ran) => {
    expect(firstVisitWith({ radiation })?.ranDownLimb).toBe(ran)
  })
})
