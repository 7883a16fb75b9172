import type { RegionId } from '../../anatomy/regions'
import { otherCauses, type OtherCause } from '../../screens/screen'

/**
 * How often pain that people bring to a massage practice comes from something else than a muscle, by region: percent for
 * joint, nerve root, peripheral nerve, tendon or bursa, organ or vessel, and sensitised system, in this order; what is left
 * of 100 is muscle and fascia. Nobody has measured this for massage clients. They are starting bets from surveys in primary
 * care and in pain clinics, cut where people had failed other care: 'survey' names rows that lean on such a survey, 'memory'
 * on one that was not read again, 'guess' on none. `docs/other-causes.md` has the sources.
 */
const rows: Readonly<Record<RegionId, { shares: readonly number[]; basis: 'survey' | 'memory' | 'guess' }>> =
  {
    'top-of-head': { shares: [8, 1, 2, 0, 4, 30], basis: 'guess' },
    forehead: { shares: [8, 1, 2, 0, 4, 30], basis: 'guess' },
    temple: { shares: [8, 1, 2, 0, 4, 30], basis: 'guess' },
    'back-of-head': { shares: [18, 1, 4, 0, 2, 18], basis: 'guess' },
    'face-and-jaw': { shares: [15, 0, 4, 0, 16, 7], basis: 'survey' },
    ear: { shares: [32, 0, 3, 0, 10, 6], basis: 'guess' },
    'back-of-neck': { shares: [22, 4, 1, 0, 1, 8], basis: 'survey' },
    'front-of-neck': { shares: [6, 2, 2, 0, 15, 6], basis: 'guess' },
    'top-of-shoulder': { shares: [18, 6, 1, 2, 2, 8], basis: 'survey' },
    'front-of-shoulder': { shares: [16, 3, 1, 22, 1, 5], basis: 'survey' },
    'side-of-shoulder': { shares: [14, 4, 1, 26, 1, 5], basis: 'survey' },
    'back-of-shoulder': { shares: [13, 8, 2, 8, 3, 6], basis: 'guess' },
    'between-shoulder-blades': { shares: [18, 8, 2, 0, 4, 9], basis: 'survey' },
    'lower-shoulder-blade': { shares: [14, 5, 2, 0, 6, 8], basis: 'guess' },
    'mid-back': { shares: [22, 2, 2, 0, 6, 9], basis: 'guess' },
    'front-of-chest': { shares: [14, 2, 2, 0, 15, 7], basis: 'survey' },
    'side-of-chest': { shares: [15, 3, 5, 0, 14, 6], basis: 'guess' },
    abdomen: { shares: [2, 2, 5, 0, 45, 14], basis: 'survey' },
    flank: { shares: [14, 4, 3, 0, 14, 7], basis: 'guess' },
    'front-of-upper-arm': { shares: [10, 8, 2, 18, 2, 5], basis: 'guess' },
    'inner-upper-arm': { shares: [4, 9, 8, 4, 5, 6], basis: 'guess' },
    'back-of-upper-arm': { shares: [8, 10, 4, 6, 1, 6], basis: 'guess' },
    'outer-elbow': { shares: [5, 4, 5, 38, 0, 5], basis: 'memory' },
    'inner-elbow': { shares: [5, 4, 9, 32, 0, 5], basis: 'guess' },
    'elbow-crease': { shares: [12, 3, 6, 20, 1, 4], basis: 'guess' },
    'point-of-elbow': { shares: [12, 3, 6, 20, 1, 4], basis: 'guess' },
    'thumb-side-forearm': { shares: [4, 10, 6, 14, 0, 5], basis: 'guess' },
    'little-finger-side-forearm': { shares: [4, 8, 10, 10, 1, 5], basis: 'guess' },
    wrist: { shares: [24, 3, 16, 20, 2, 4], basis: 'survey' },
    thumb: { shares: [32, 6, 12, 16, 2, 4], basis: 'memory' },
    'back-of-hand': { shares: [22, 8, 18, 14, 3, 5], basis: 'guess' },
    palm: { shares: [22, 8, 18, 14, 3, 5], basis: 'guess' },
    'ring-and-little-fingers': { shares: [14, 10, 26, 8, 2, 5], basis: 'guess' },
    'low-back': { shares: [28, 7, 1, 0, 2, 9], basis: 'survey' },
    sacrum: { shares: [32, 7, 2, 1, 2, 7], basis: 'survey' },
    buttock: { shares: [18, 13, 5, 6, 1, 7], basis: 'survey' },
    'outer-hip': { shares: [12, 7, 3, 32, 1, 6], basis: 'survey' },
    groin: { shares: [36, 4, 4, 10, 7, 4], basis: 'survey' },
    tailbone: { shares: [24, 3, 6, 0, 8, 12], basis: 'guess' },
    'front-of-thigh': { shares: [14, 10, 6, 4, 2, 5], basis: 'guess' },
    'inner-thigh': { shares: [14, 6, 5, 12, 3, 4], basis: 'guess' },
    'outer-thigh': { shares: [9, 11, 9, 10, 1, 5], basis: 'guess' },
    'back-of-thigh': { shares: [8, 16, 5, 13, 2, 5], basis: 'survey' },
    'front-of-knee': { shares: [44, 3, 2, 18, 1, 5], basis: 'survey' },
    'inner-knee': { shares: [46, 3, 4, 10, 1, 5], basis: 'survey' },
    'outer-knee': { shares: [34, 4, 5, 18, 1, 4], basis: 'guess' },
    'back-of-knee': { shares: [28, 5, 3, 9, 7, 4], basis: 'guess' },
    shin: { shares: [16, 7, 5, 5, 5, 4], basis: 'guess' },
    'outer-lower-leg': { shares: [6, 16, 9, 6, 3, 4], basis: 'guess' },
    'inner-lower-leg': { shares: [18, 5, 4, 9, 6, 4], basis: 'guess' },
    calf: { shares: [3, 13, 3, 6, 11, 5], basis: 'guess' },
    achilles: { shares: [4, 3, 2, 66, 2, 3], basis: 'memory' },
    'front-of-ankle': { shares: [38, 5, 5, 16, 2, 4], basis: 'guess' },
    'outer-ankle': { shares: [44, 4, 4, 18, 1, 4], basis: 'memory' },
    'inner-ankle': { shares: [24, 2, 11, 28, 2, 4], basis: 'guess' },
    heel: { shares: [8, 3, 8, 52, 3, 4], basis: 'survey' },
    sole: { shares: [22, 4, 10, 22, 3, 5], basis: 'guess' },
    'top-of-foot': { shares: [36, 6, 8, 10, 3, 4], basis: 'guess' },
    'big-toe': { shares: [60, 4, 4, 8, 10, 3], basis: 'memory' },
  }

export type CauseShares = Record<OtherCause, number>

/** Regions whose tendons and fascia are tissues of the list. Half of the share of tendons is theirs. */
const tendonsListed: ReadonlySet<string> = new Set([
  'achilles',
  'heel',
  'outer-elbow',
  'inner-elbow',
  'front-of-knee',
  'inner-knee',
  'outer-knee',
])

/** Pain in this many regions on both sides doubles the share of a sensitised system. */
const manyRegions = 3

/**
 * Returns the prior share of each other cause, 0 to 1: the mean over the painful regions, each once. The rest is tissue.
 */
export function priorShares(regions: readonly { region: string; side: string }[]): CauseShares {
  const ids = [...new Set(regions.map(({ region }) => region))].filter((id): id is RegionId =>
    Object.hasOwn(rows, id),
  )
  const shareOf = (region: RegionId, index: number) => {
    const share = (rows[region].shares[index] ?? 0) / 100
    return otherCauses[index] === 'tendon' && tendonsListed.has(region) ? share / 2 : share
  }
  const mean = (index: number) =>
    ids.length === 0 ? 0 : ids.reduce((sum, region) => sum + shareOf(region, index), 0) / ids.length
  const shares = Object.fromEntries(otherCauses.map((cause, index) => [cause, mean(index)])) as CauseShares
  const isWide = ids.length >= manyRegions && regions.some(({ side }) => side === 'both')
  return isWide ? { ...shares, sensitised: Math.min(0.4, shares.sensitised * 2) } : shares
}
