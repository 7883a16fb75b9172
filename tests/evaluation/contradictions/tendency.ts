import type { PainRecord, Tendency, VisitRecord } from './client-record'

/** Makes a visit go as the record tends to. */
export function tending(tendency: Tendency, visit: VisitRecord, index: number): VisitRecord {
  if (tendency === 'mixed') return visit
  const withPains = (change: (pain: PainRecord) => PainRecord) => ({
    ...visit,
    kind: 'therapeutic' as const,
    gap: Math.min(visit.gap, 21),
    pains: visit.pains.map((pain) => pain && change(pain)),
    work: visit.work.map((one) => ({
      ...one,
      familiarPain: index % 3 === 0 ? one.familiarPain : ('not tested' as const),
    })),
  })
  const short = { relief: 'under 4 hours' as const, painNow: null, days: 3 }
  switch (tendency) {
    case 'short relief':
      return withPains(() => ({ before: 7, after: 3, outcome: short }))
    case 'less pain': {
      const now = Math.max(0, 8 - index)
      return withPains(() => ({
        before: now,
        after: null,
        outcome: { ...short, painNow: Math.max(0, now - 1) },
      }))
    }
    case 'no change':
    case 'nothing found': {
      const changed = withPains(() => ({
        before: 6,
        after: 6,
        outcome: { relief: 'none', painNow: 6, days: 4 },
      }))
      const familiarPain = tendency === 'nothing found' ? ('no' as const) : ('not tested' as const)
      const work = changed.work.map((one) => ({
        ...one,
        minutes: 10,
        pressure: 'medium' as const,
        familiarPain,
      }))
      return { ...changed, work }
    }
    case 'lasted at first':
      return withPains(() => ({
        before: 7,
        after: 3,
        outcome: index < 2 ? { relief: 'over 7 days', painNow: 3, days: 8 } : short,
      }))
    case 'light minute': {
      const changed = withPains(() => ({ before: 6, after: 4, outcome: short }))
      return {
        ...changed,
        work: changed.work.map((one) => ({ ...one, minutes: 1, pressure: 'light' as const })),
      }
    }
  }
}
