import type { Tissue } from '@shared/anatomy/tissues'
import { movements } from '@shared/anatomy/movements'
import { regions } from '@shared/anatomy/regions'

/** Lists to choose from, as Mantine's selects take them. */

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const byArea = <Item extends { id: string; label: string; area: string }>(items: readonly Item[]) =>
  Object.entries(Object.groupBy(items, (item) => item.area)).map(([group, members]) => ({
    group: capital(group),
    items: (members ?? []).map((member) => ({ value: member.id, label: member.label })),
  }))

export const movementChoices = byArea(movements)

export const regionChoices = byArea(regions)

export const tissueChoices = (tissues: readonly Tissue[]) =>
  tissues
    .map((tissue) => ({ value: tissue.id, label: tissue.name }))
    .sort((a, b) => (a.label < b.label ? -1 : 1))
