import type { WidespreadPain } from '../recommendation'
import { courseOf } from '../record/course'
import type { ComplaintFacts } from '../record/facts'
import { visitRef } from '../record/outcome'
import { widespreadSigns } from '../record/widespread-signs'

/**
 * Applies the gate for widespread pain. Pain that spreads, or light touch that hurts everywhere, is enough. Pain on both
 * sides and poor sleep are common with a single sore muscle and count only together. Pain in new regions at each of the
 * last two visits counts as spreading, even if nobody ticked it, unless it moved down one arm or leg: that asks for a
 * nerve examination.
 */
export function widespreadGate(facts: ComplaintFacts): WidespreadPain | null {
  const recorded = new Set(facts.widespreadSigns)
  const lastTwo = courseOf(facts).visits.slice(-2)
  const hasSpread =
    lastTwo.length === 2 &&
    lastTwo.every((visit) => visit.newRegions === true && visit.movedDownLimb !== true)
  if (hasSpread) recorded.add('spreading-to-new-regions')
  const signs = widespreadSigns.filter((id) => recorded.has(id))
  const enough =
    signs.length > 1 || signs.includes('spreading-to-new-regions') || signs.includes('touch-hurts-everywhere')
  if (!enough) return null
  return { kind: 'widespread', signs, spreadAt: hasSpread ? lastTwo.map(visitRef) : [] }
}
