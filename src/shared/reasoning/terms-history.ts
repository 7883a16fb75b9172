import { cameOf, onVisits } from './reason-text'
import type { Scene, Term } from './term'
import { weights } from './weights'

/** Pressing it gave the client's own pain. */
export function familiarPain(tissue: string, { history }: Scene): Term | null {
  const visits = history.tissues.get(tissue)?.familiarYes ?? []
  if (visits.length === 0) return null
  return {
    rule: 'familiar-pain',
    effect: weights.familiarPain,
    parts: () => ['pressing it gave the familiar pain ', ...onVisits(visits)],
  }
}

/** It was pressed and did not give the familiar pain. */
export function familiarPainAbsent(tissue: string, { history }: Scene): Term | null {
  const visits = history.tissues.get(tissue)?.familiarNo ?? []
  if (visits.length === 0) return null
  return {
    rule: 'familiar-pain-absent',
    effect: weights.familiarPainAbsent,
    parts: () => ['pressing it did not give the familiar pain ', ...onVisits(visits)],
  }
}

/** It gave this client lasting relief before. */
export function thisClient(tissue: string, { history }: Scene): Term | null {
  const held = history.tissues.get(tissue)?.held ?? []
  if (held.length === 0) return null
  const sum = held.reduce((total, test) => total + weights.heldBefore * test.share, 0)
  const visits = held.map((test) => test.visit)
  return {
    rule: 'this-client',
    effect: Math.min(sum, weights.heldMost),
    parts: () => ['gave lasting relief when worked ', ...onVisits(visits)],
  }
}

/** How it did for others with the same region here: the share that lasted, pulled hard to the practice's average. */
export function thisPractice(tissue: string, { experience, practiceAverage }: Scene): Term | null {
  const seen = experience?.get(tissue)
  if (!seen) return null
  const lasted = Math.max(0, seen.lasted)
  const total = lasted + Math.max(0, seen.didNot)
  if (total === 0) return null
  const share = (lasted + weights.practicePull * practiceAverage) / (total + weights.practicePull)
  const effect = logOdds(share) - logOdds(practiceAverage)
  return {
    rule: 'this-practice',
    effect: Math.max(-weights.practiceMost, Math.min(weights.practiceMost, effect)),
    parts: () => [
      `worked for others with pain here: relief lasted after ${String(lasted)} of ${String(total)} ` +
        `${total === 1 ? 'visit' : 'visits'}`,
    ],
  }
}

/** It was worked, it released, and no lasting relief came of it. What did not release was not tested. */
export function workedWithoutLastingRelief(tissue: string, { history }: Scene): Term | null {
  const tests = (history.tissues.get(tissue)?.failures ?? []).filter((test) => test.made > 0)
  if (tests.length === 0) return null
  const visits = tests.map((test) => test.visit)
  return {
    rule: 'worked-without-lasting-relief',
    effect: tests.reduce((total, test) => total + weights.failedOnce * test.share * test.made, 0),
    parts: () => ['worked ', ...onVisits(visits), `, ${cameOf(visits)}: this alone was not enough`],
  }
}

/** The average over all tissues of the share of tests that lasted, kept off 0 and 1. */
export function averageOf(experience: Scene['experience']): number {
  let lasted = 1
  let total = 2
  for (const seen of experience?.values() ?? []) {
    lasted += Math.max(0, seen.lasted)
    total += Math.max(0, seen.lasted) + Math.max(0, seen.didNot)
  }
  return lasted / total
}

function logOdds(share: number): number {
  return Math.log(share / (1 - share))
}
