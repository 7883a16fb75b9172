import { neighboursOf } from './borders'
import type { SoftTissue, SoftTissueRow } from './soft-tissue'
import { armSoftTissues } from './soft-tissues/arm'
import { headAndChestSoftTissues } from './soft-tissues/head-and-chest'
import { legSoftTissues } from './soft-tissues/leg'
import { scars } from './soft-tissues/scars'
import { trunkAndPelvisSoftTissues } from './soft-tissues/trunk-and-pelvis'
import { basisOf } from './tissue'

const rows: readonly SoftTissueRow[] = [
  ...headAndChestSoftTissues,
  ...trunkAndPelvisSoftTissues,
  ...armSoftTissues,
  ...legSoftTissues,
  ...scars,
]

/**
 * The tissues other than muscles that therapists work, from head to foot: fascia, ligaments, retinacula, tendons,
 * scars.
 */
export const softTissues: readonly SoftTissue[] = rows.map(({ referralBasis, ...row }) => ({
  ...row,
  loadedBy: row.loadedBy ?? [],
  adjacent: neighboursOf(row.id),
  basis: basisOf({ ...row, ...(referralBasis && { referralBasis }) }),
}))
