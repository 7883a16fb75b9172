import type { Tissue } from '@shared/anatomy/tissues'
import { activitiesFor, findActivities } from '@shared/anatomy/activities'
import { findMovement } from '@shared/anatomy/find-tissue'
import { movements } from '@shared/anatomy/movements'
import { regionById, regions } from '@shared/anatomy/regions'
import { movementName } from './words'

/** Choices in the format of Mantine's selects. */

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const byArea = <Item extends { id: string; label: string; area: string }>(items: readonly Item[]) =>
  Object.entries(Object.groupBy(items, (item) => item.area)).map(([group, members]) => ({
    group: capital(group),
    items: (members ?? []).map((member) => ({ value: member.id, label: member.label })),
  }))

export const movementChoices = byArea(movements)

/** For each area of the body: the areas whose movements are listed first. The others follow in their order. */
const movedBy: Record<string, readonly string[]> = {
  head: ['neck', 'jaw', 'face'],
  neck: ['neck', 'shoulder blade'],
  shoulder: ['shoulder', 'shoulder blade', 'neck'],
  'upper back': ['neck', 'shoulder blade', 'trunk'],
  chest: ['shoulder', 'shoulder blade', 'trunk'],
  abdomen: ['trunk', 'hip'],
  'low back': ['trunk', 'hip'],
  pelvis: ['hip', 'trunk', 'pelvis'],
  'upper arm': ['shoulder', 'elbow'],
  elbow: ['elbow', 'forearm', 'wrist'],
  forearm: ['forearm', 'wrist', 'hand'],
  wrist: ['wrist', 'hand', 'forearm'],
  hand: ['hand', 'wrist'],
  thigh: ['hip', 'knee'],
  knee: ['knee', 'hip'],
  'lower leg': ['ankle', 'knee'],
  ankle: ['ankle', 'foot'],
  foot: ['foot', 'ankle'],
}

/** Lists activities and movements to choose from, those of the painful regions first. */
export function movementChoicesNear(painful: readonly string[]) {
  const near = new Set(
    painful.flatMap((region) => movedBy[regionById.get(region)?.area ?? ''] ?? []).map(capital),
  )
  return [
    {
      group: 'Everyday',
      items: activitiesFor(painful).map(({ id, label }) => ({ value: id, label: label })),
    },
    ...[...near].flatMap((area) => movementChoices.filter(({ group }) => group === area)),
    ...movementChoices.filter(({ group }) => !near.has(group)),
  ]
}

/** Finds activities and movements, best first. */
export const findWorse = (query: string): string[] => [
  ...findActivities(query),
  ...findMovement(query, 200).map(({ id }) => id),
]

/**
 * Whether one typed word begins the names of several: "bend" is the neck, the trunk or the knee. Then nothing is taken
 * before somebody has chosen.
 */
export function isAmbiguous(query: string): boolean {
  const typed = query.trim().toLowerCase()
  if (typed === '' || typed.includes(' ')) return false
  return findWorse(query).filter((id) => movementName(id).toLowerCase().startsWith(typed)).length > 1
}

export const regionChoices = byArea(regions)

export const tissueChoices = (tissues: readonly Tissue[]) =>
  tissues
    .map((tissue) => ({ value: tissue.id, label: tissue.name }))
    .sort((a, b) => (a.label < b.label ? -1 : 1))
