import { movementById, type MovementId } from '@shared/anatomy/movements'
import type { ReasonPart } from '../recommendation'
import { inOrder } from '../record/history'
import { cameOf, dayText, listed, onVisits, regionName, tissueName, visitRef } from '../reason-text'
import type { Satellite, RuleContext, Term } from './term'
import { weights } from '../weights'

/** Its known referral includes the painful region; each further region it explains adds a part of the one before. */
export function refersHere(tissue: string, { regions, anatomy }: RuleContext): Term | null {
  const mainly = regions.filter((region) => anatomy.refersTo(tissue, region) === 'mainly')
  const also = regions.filter((region) => anatomy.refersTo(tissue, region) === 'also')
  if (mainly.length + also.length === 0) return null
  const sum = [...mainly.map(() => weights.refersMainly), ...also.map(() => weights.refersAlso)].reduce(
    (total: number, weight, index) => total + weight * weights.furtherRegion ** index,
    0,
  )
  const zones = anatomy.tissueById.get(tissue)?.refersMainlyTo.length ?? 1
  const focus = 1 - weights.referralFocus * (1 - mainly.length / zones)
  const said = [
    ...(mainly.length ? [`mainly to: ${listed(mainly.map(regionName))}`] : []),
    ...(also.length ? [`also to: ${listed(also.map(regionName))}`] : []),
  ]
  return {
    rule: 'refers-here',
    about: () => ({ mainly, also }),
    relations: () => [...mainly, ...also],
    effect: sum * focus,
    parts: () => [`known to refer ${said.join('; ')}`],
  }
}

/** The movement that hurts loads or stretches it. */
export function movement(tissue: string, { worseBy, anatomy }: RuleContext): Term | null {
  const strains = worseBy.flatMap((id) => {
    const how = anatomy.strainedBy(tissue, id)
    return how === null ? [] : [{ how, label: (movementById.get(id)?.label ?? id).toLowerCase() }]
  })
  if (strains.length === 0) return null
  const sum = strains.reduce(
    (total, { how }) => total + (how === 'loads' ? weights.movementLoads : weights.movementStretches),
    0,
  )
  const said = (how: 'loads' | 'stretches') => {
    const labels = strains.filter((strain) => strain.how === how).map((strain) => strain.label)
    return labels.length
      ? [`${how === 'loads' ? 'loaded' : 'stretched'} by what hurts: ${listed(labels)}`]
      : []
  }
  return {
    rule: 'movement',
    effect: Math.min(sum, weights.movementMost),
    parts: () => [[...said('loads'), ...said('stretches')].join('; ')],
  }
}

/** A tissue that was worked and came back, or would not release, lies where this one, lying elsewhere, refers to. */
export function keyBeforeSatellite(tissue: string, scene: RuleContext): Term | null {
  const { anatomy, regions, satellites } = scene
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
    about: () => ({ tissues: [satellite] }),
    relations: () => [region],
    effect: mainly ? weights.keyMainly : weights.keyAlso,
    ...listedCount(
      // Where that is the pain itself, that it refers there is another reason, and said there.
      () =>
        regions.includes(region)
          ? `what was worked there did not hold: ${tissueName(satellite, anatomy)}, `
          : `refers to the place of ${tissueName(satellite, anatomy)} (${regionName(region)}), `,
      satellite,
      scene,
    ),
  }
}

/** Borders, or shares an attachment with, tissue that was worked without lasting relief. */
export function adjacentToWorked(tissue: string, scene: RuleContext): Term | null {
  const beside = scene.anatomy.adjacentTo(tissue)
  const neighbours = scene.returned.filter((other) => beside.includes(other))
  const [first] = neighbours
  if (first === undefined) return null
  const named = neighbours.slice(0, 2)
  const effect = weights.adjacentToWorked + weights.adjacentFurther * (neighbours.length - 1)
  return {
    rule: 'adjacent-to-worked',
    about: () => ({ tissues: named }),
    relations: () => named,
    effect: Math.min(effect, weights.adjacentMost),
    parts: () =>
      named.flatMap((other, index) => [
        `${index === 0 ? 'adjacent to ' : '; and to '}${tissueName(other, scene.anatomy)}, `,
        ...workedText(other, scene),
      ]),
    brief: () => [
      `adjacent to ${listed(named.map((other) => tissueName(other, scene.anatomy)))}, `,
      workedBriefly(named, scene),
    ],
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
    about: () => ({
      beside: regions.filter((region) => named.some((other) => anatomy.liesIn(other, region))),
    }),
    relations: () => named,
    effect: weights.adjacentToPain,
    parts: () => [
      `borders tissue that lies where it hurts: ${listed(named.map((other) => tissueName(other, anatomy)))}`,
    ],
  }
}

/** Shares the action of worked tissue. */
export function synergist(tissue: string, scene: RuleContext): Term | null {
  const partners = scene.anatomy.synergistsOf(tissue)
  const partner = workedAmong(partners, scene)
  return partner === undefined ? null : actionTerm('synergist', partner, partners.get(partner), scene)
}

/** Opposes the action of worked tissue. */
export function antagonist(tissue: string, scene: RuleContext): Term | null {
  const partners = scene.anatomy.antagonistsOf(tissue)
  const partner = workedAmong(partners, scene)
  return partner === undefined ? null : actionTerm('antagonist', partner, partners.get(partner), scene)
}

/** The one that was worked without lasting relief most often. */
function workedAmong(
  partners: ReadonlyMap<string, MovementId>,
  { returned }: RuleContext,
): string | undefined {
  return partners.size === 0 ? undefined : returned.find((other) => partners.has(other))
}

function actionTerm(
  rule: 'synergist' | 'antagonist',
  partner: string,
  action: MovementId | undefined,
  scene: RuleContext,
): Term {
  return {
    rule,
    about: () => ({ tissues: [partner] }),
    effect: weights[rule],
    ...listedCount(
      () => {
        const label = (movementById.get(action ?? '')?.label ?? '').toLowerCase()
        const how = rule === 'synergist' ? 'works together with' : 'works against'
        return `${how} ${tissueName(partner, scene.anatomy)} (${label}), `
      },
      partner,
      scene,
    ),
  }
}

/** What relates it to a worked tissue, with what came of that one, in full and briefly. */
function listedCount(
  relation: () => string,
  worked: string,
  scene: RuleContext,
): Pick<Term, 'parts' | 'brief'> {
  return {
    parts: () => [relation(), ...workedText(worked, scene)],
    brief: () => [relation(), workedBriefly([worked], scene)],
  }
}

/** "worked without lasting relief", which leads to the visits. */
function workedBriefly(tissues: readonly string[], { failuresOf }: RuleContext): ReasonPart {
  const failures = tissues.flatMap((tissue) => failuresOf(tissue))
  const stuck = failures.every((test) => test.made === 0)
  return {
    visits: inOrder([...new Set(failures.map((test) => test.visit))]).map(visitRef),
    as: stuck ? 'which did not release' : 'worked without lasting relief',
  }
}

/** "worked on 3 March and 10 March, relief under 4 hours both times". */
function workedText(tissue: string, { failuresOf }: RuleContext): ReasonPart[] {
  const failures = failuresOf(tissue)
  const visits = failures.map((test) => test.visit)
  const stuck = failures.length > 0 && failures.every((test) => test.made === 0)
  return ['worked ', ...onVisits(visits), `, ${stuck ? 'did not release, ' : ''}${cameOf(visits)}`]
}

/** Fascia, ligaments, tendons and the like; of what a practice added as something else, nobody knows how often. */
export function notMuscle(tissue: string, { anatomy }: RuleContext): Term | null {
  const kind = anatomy.tissueById.get(tissue)?.kind
  if (kind === undefined || kind === 'muscle' || kind === 'other') return null
  return {
    rule: 'not-muscle',
    effect: weights.notMuscle,
    parts: () => [`a ${kind}: described as a source of such pain less often than muscles are`],
  }
}

/** What the practitioner has excluded for this complaint. */
export function ruledOut(tissue: string, scene: RuleContext): Term | null {
  const known = scene.ruledOut.get(tissue)
  if (!known) return null
  return {
    rule: 'ruled-out',
    effect: weights.ruledOut,
    parts: () => [`ruled out on ${dayText(known.on)}${known.why === '' ? '' : `: ${known.why}`}`],
  }
}

/** What is missing: no referral to the pain is known, or no link of any kind. */
export function unlinked(
  tissue: string,
  { regions, lyingInPain }: RuleContext,
  links: readonly Term[],
): Term | null {
  if (regions.length === 0) return null
  if (links.some(({ rule }) => rule === 'refers-here')) return null
  const isNear = lyingInPain.has(tissue) || links.length > 0
  return {
    rule: isNear ? 'no-referral' : 'unrelated',
    effect: isNear ? weights.noReferral : weights.unrelated,
    parts: () => [
      `${isNear ? 'not known to refer to' : 'no referral or border known to us links it with'}: ` +
        listed(regions.map(regionName)),
    ],
  }
}
