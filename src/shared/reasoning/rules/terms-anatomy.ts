import { dangerousPlaceOf } from '../../safety/dangerous-places'
import type { MovementId } from '@shared/anatomy/movements'
import type { FailedWork } from '../reasons'
import { visitRef } from '../record/outcome'
import type { RuleContext, Satellite, Term, TermOf } from './term'
import { weights } from '../weights'

/** Its known referral includes the painful region. Each further painful region adds a part of the one before. */
export function refersHere(tissue: string, { regions, anatomy }: RuleContext): Term | null {
  const mainly = regions.filter((region) => anatomy.refersTo(tissue, region) === 'mainly')
  const also = regions.filter((region) => anatomy.refersTo(tissue, region) === 'also')
  if (mainly.length + also.length === 0) return null
  const sum = [...mainly.map(() => weights.refersMainly), ...also.map(() => weights.refersAlso)].reduce(
    (total: number, weight, index) => total + weight * weights.furtherRegion ** index,
    0,
  )
  return {
    rule: 'refers-here',
    relations: () => [...mainly, ...also],
    effect: sum,
    params: () => ({ mainly, also, painfulRegions: regions.length }),
  }
}

/** It lies where it hurts. */
export function liesHere(tissue: string, { regions, lyingInPain, anatomy }: RuleContext): Term | null {
  if (!lyingInPain.has(tissue)) return null
  const there = regions.filter((region) => anatomy.liesIn(tissue, region))
  const refersToo = there.some((region) => anatomy.refersTo(tissue, region) !== null)
  return {
    rule: 'lies-here',
    relations: () => there,
    effect: refersToo ? weights.liesHereToo : weights.liesHere,
    params: () => ({ regions: there }),
  }
}

/** A painful movement loads or stretches it. */
export function movement(tissue: string, { worseBy, anatomy }: RuleContext): Term | null {
  const loads = worseBy.filter((id) => anatomy.strainedBy(tissue, id) === 'loads')
  const stretches = worseBy.filter((id) => anatomy.strainedBy(tissue, id) === 'stretches')
  if (loads.length + stretches.length === 0) return null
  const sum = loads.length * weights.movementLoads + stretches.length * weights.movementStretches
  return {
    rule: 'movement',
    effect: Math.min(sum, weights.movementMost),
    params: () => ({ loads, stretches }),
  }
}

/**
 * The pain came back after work on a tissue, or the tissue did not release. This one lies elsewhere and refers to where
 * that one lies.
 */
export function keyBeforeSatellite(tissue: string, context: RuleContext): Term | null {
  const { anatomy, satellites } = context
  const known = anatomy.tissueById.get(tissue)
  const worked = (zones: readonly string[] = []) => {
    let first: Satellite | null = null
    for (const region of zones) {
      if (anatomy.liesIn(tissue, region)) continue
      const there = satellites.get(region)?.find((other) => other.satellite !== tissue)
      if (there && (first === null || there.place < first.place)) first = there
    }
    return first
  }
  const mainly = worked(known?.refersMainlyTo)
  const also = mainly ? null : worked(known?.refersAlsoTo)
  const best = mainly ?? also
  if (!best) return null
  const { satellite, region } = best
  return {
    rule: 'key-before-satellite',
    relations: () => [region],
    effect: mainly ? weights.keyMainly : weights.keyAlso,
    params: () => ({ worked: failedWorkOf(satellite, context), region }),
  }
}

/** Borders tissue that was worked without lasting relief, or shares an attachment with it. */
export function adjacentToWorked(tissue: string, context: RuleContext): Term | null {
  const adjacent = context.anatomy.adjacentTo(tissue)
  const neighbours = context.failedTissues.filter((other) => adjacent.includes(other))
  if (neighbours.length === 0) return null
  const named = neighbours.slice(0, 2)
  const effect = weights.adjacentToWorked + weights.adjacentFurther * (neighbours.length - 1)
  return {
    rule: 'adjacent-to-worked',
    relations: () => named,
    effect: Math.min(effect, weights.adjacentMost),
    params: () => ({ worked: named.map((other) => failedWorkOf(other, context)) }),
  }
}

/** Lies elsewhere and borders tissue that lies where it hurts. */
export function adjacentToPain(tissue: string, { lyingInPain, regions, anatomy }: RuleContext): Term | null {
  if (lyingInPain.has(tissue)) return null
  const neighbours = anatomy.adjacentTo(tissue).filter((other) => lyingInPain.has(other))
  if (neighbours.length === 0) return null
  const named = neighbours.slice(0, 3)
  return {
    rule: 'adjacent-to-pain',
    relations: () => named,
    effect: weights.adjacentToPain,
    params: () => ({
      neighbours: named,
      regions: regions.filter((region) => named.some((other) => anatomy.liesIn(other, region))),
    }),
  }
}

/** Shares the action of worked tissue. */
export function synergist(tissue: string, context: RuleContext): TermOf<'synergist'> | null {
  return actionTerm('synergist', context.anatomy.synergistsOf(tissue), context)
}

/** Opposes the action of worked tissue. */
export function antagonist(tissue: string, context: RuleContext): TermOf<'antagonist'> | null {
  return actionTerm('antagonist', context.anatomy.antagonistsOf(tissue), context)
}

/** Uses the partner that was worked without lasting relief most often, and the movement that relates the two. */
function actionTerm<Rule extends 'synergist' | 'antagonist'>(
  rule: Rule,
  partners: ReadonlyMap<string, MovementId>,
  context: RuleContext,
): TermOf<Rule> | null {
  const partner = partners.size === 0 ? undefined : context.failedTissues.find((other) => partners.has(other))
  const movement = partner === undefined ? undefined : partners.get(partner)
  if (partner === undefined || movement === undefined) return null
  return {
    rule,
    effect: weights[rule],
    params: () => ({ worked: failedWorkOf(partner, context), movement }),
  }
}

function failedWorkOf(tissue: string, { failuresOf }: RuleContext): FailedWork {
  const failures = failuresOf(tissue)
  return {
    tissue,
    visits: failures.map((test) => visitRef(test.visit)),
    released: failures.some((test) => test.weight > 0),
  }
}

/** A tissue in a dangerous place is checked after others of the same support. */
export function dangerousPlace(tissue: string): Term | null {
  const place = dangerousPlaceOf(tissue)
  return (
    place && {
      rule: 'dangerous-place',
      effect: weights.dangerousPlace,
      params: () => ({ place: place.name }),
    }
  )
}

/** Fascia, ligaments, tendons and the like. How often tissue of kind 'other' is a source of pain is not known. */
export function nonMuscle(tissue: string, { anatomy }: RuleContext): Term | null {
  const kind = anatomy.tissueById.get(tissue)?.kind
  if (kind === undefined || kind === 'muscle' || kind === 'other') return null
  return { rule: 'non-muscle', effect: weights.nonMuscle, params: () => ({ kind }) }
}

/** The practitioner has ruled it out for this complaint. */
export function ruledOut(tissue: string, context: RuleContext): Term | null {
  const known = context.ruledOut.get(tissue)
  if (!known) return null
  return {
    rule: 'ruled-out',
    effect: weights.ruledOut,
    params: () => ({ on: known.on, why: known.why }),
  }
}

/** It lies elsewhere and has no known referral to the pain, or no link of any kind. */
export function unlinked({ regions }: RuleContext, links: readonly Term[]): Term | null {
  if (regions.length === 0) return null
  if (links.some(({ rule }) => rule === 'refers-here' || rule === 'lies-here')) return null
  const isNear = links.length > 0
  return {
    rule: isNear ? 'no-referral' : 'unrelated',
    effect: isNear ? weights.noReferral : weights.unrelated,
    params: () => ({ regions: [...regions] }),
  }
}
