import { regionById } from '@shared/anatomy/regions'
import type { Reason, ReasonPart, WhyNot } from './recommendation'
import type { Anatomy } from '@shared/anatomy/anatomy'
import type { ComplaintFacts, Side } from './record/facts'
import { referGate, widespreadGate } from './gates'
import { inOrder } from './record/history'
import { howToCheck } from './how-to-check'
import { knowledgeOf, type Knowledge } from './knowledge'
import { rankTissues, type RankedTissue } from './ranking/rank'
import { listed, regionName, tissueName } from './reason-text'
import { suggestionOf } from './ranking/suggestion'

/** From this rank on, a tissue stands behind the list, so that what stands above it is worth naming. */
const inTheList = 5

/**
 * Why this tissue does not stand higher: everything that moved it, and in plain words what keeps it down or that
 * nothing speaks for it. Any tissue may be asked for, also one that no list shows.
 */
export function whyNot(
  facts: ComplaintFacts,
  tissue: string,
  side: Side,
  known: Partial<Knowledge> = {},
): WhyNot {
  const knowledge = knowledgeOf(known)
  const { anatomy } = knowledge
  const ordered = { ...facts, visits: inOrder(facts.visits) }
  const ranked = rankTissues(ordered, knowledge)
  const at = ranked.findIndex((entry) => entry.tissue === tissue && meets(entry.side, side))
  const entry = ranked[at]
  const bare = { tissue, side, of: ranked.length, howToCheck: howToCheck(tissue, anatomy) }
  if (!entry) {
    return {
      ...bare,
      rank: null,
      strength: null,
      reasons: [],
      caution: null,
      summary: notInQuestion(facts, tissue, anatomy),
    }
  }
  const shown = suggestionOf(entry, at + 1, anatomy)
  const gate = referGate(ordered) ?? widespreadGate(ordered)
  if (gate) {
    const summary = [
      gate.kind === 'refer'
        ? `a red flag is recorded (${listed(gate.flags.map((flag) => flag.label.toLowerCase().replace(/\?$/, '')))}): no tissue is suggested until it has been looked at`
        : 'the pain is spreading or felt in many places: no tissue is suggested, because another muscle is unlikely to be the answer',
    ]
    return { ...shown, ...bare, side: entry.side, rank: null, strength: null, summary }
  }
  return { ...shown, of: ranked.length, summary: summaryOf(entry, at, shown.reasons, ranked, facts, anatomy) }
}

function meets(ranked: Side, asked: Side): boolean {
  return ranked === asked || ranked === 'both' || asked === 'both' || asked === 'middle'
}

function notInQuestion({ regions }: ComplaintFacts, tissue: string, anatomy: Anatomy): ReasonPart[] {
  return [
    `nothing points to ${tissueName(tissue, anatomy)} on that side: it hurts elsewhere (${placesOf(regions)}), and neither pressing nor working it there has shown anything`,
  ]
}

function summaryOf(
  entry: RankedTissue,
  at: number,
  reasons: readonly Reason[],
  ranked: readonly RankedTissue[],
  { regions }: ComplaintFacts,
  anatomy: Anatomy,
): ReasonPart[] {
  const name = tissueName(entry.tissue, anatomy)
  const against = reasons.filter((reason) => reason.direction === 'down')
  const worked = against.find((reason) => reason.rule === 'worked-without-lasting-relief')
  const excluded = against.find((reason) => reason.rule === 'ruled-out')
  if (excluded) return [...excluded.parts, '; so it is not suggested']
  if (entry.tier === 'hidden') return [`${name} is hidden in this practice; so it is not suggested`]
  if (worked && entry.tier !== 'open') {
    const where =
      entry.tier === 'on request' ? 'it is shown only on request' : 'it stands below all that is untested'
    return [...worked.parts, `; so ${where}`]
  }
  if (!entry.spokenFor) {
    return [
      `nothing known to us speaks for ${name}: no referral, border or painful movement links it with ${placesOf(regions)}`,
    ]
  }
  const ahead = at >= inTheList ? aheadOf(ranked, anatomy) : []
  const [first] = against
  if (first) return ['what keeps it down: ', ...first.parts, ...ahead]
  if (at < inTheList)
    return [`nothing keeps ${name} down: it is number ${String(at + 1)} of ${String(ranked.length)}`]
  return [`nothing speaks against ${name}, but more speaks for others`, ...ahead]
}

/** What stands first, and what speaks for it most. */
function aheadOf([first]: readonly RankedTissue[], anatomy: Anatomy): ReasonPart[] {
  if (!first) return []
  const [most] = first
    .terms()
    .filter((term) => term.effect > 0)
    .sort((a, b) => b.effect - a.effect)
  return [`; ${tissueName(first.tissue, anatomy)} stands first`, ...(most ? [': ', ...most.parts()] : [])]
}

function placesOf(regions: ComplaintFacts['regions']): string {
  const names = [...new Set(regions.map(({ region }) => regionById.get(region)?.id ?? region))].map(
    regionName,
  )
  return names.length ? listed(names) : 'where it hurts'
}
