import type { Anatomy } from '@shared/anatomy/anatomy'
import type { WorkSources } from './work-line'

interface LikelyTissue {
  tissue: string
  /** The reason for listing the tissue, as text for the screen; '' where the list shows the reason elsewhere. */
  reason: string
}

/**
 * Lists the tissues to offer first, the likeliest first: planned or suggested, worked for similar complaints, muscles
 * in the painful area or referring to it, then other tissues that this practice works. A tissue can be listed twice.
 */
export function likelyTissues(
  { planned, suggested, used, painRegions }: WorkSources,
  anatomy: Anatomy,
): LikelyTissue[] {
  const regions = [...new Set(painRegions.map(({ region }) => region))]
  // Only muscles: a ligament of the area is seldom worked.
  const muscles = anatomy.tissues.filter(({ kind }) => kind === 'muscle')
  const musclesWhere = (isRelated: (tissue: string, region: string) => boolean, reason: string) =>
    muscles
      .filter(({ id }) => regions.some((region) => isRelated(id, region)))
      .map(({ id }) => ({ tissue: id, reason }))
  return [
    ...[...planned, ...suggested].map(({ tissue }) => ({ tissue, reason: '' })),
    ...used.filter((one) => one.timesAlike > 0).map(({ tissue }) => ({ tissue, reason: 'often worked' })),
    ...musclesWhere(anatomy.liesIn, 'in the painful area'),
    ...musclesWhere(
      (tissue, region) => anatomy.refersTo(tissue, region) === 'mainly',
      'refers pain to the area',
    ),
    ...used.map(({ tissue }) => ({ tissue, reason: 'often worked' })),
    ...musclesWhere((tissue, region) => anatomy.refersTo(tissue, region) !== null, 'refers pain to the area'),
  ]
}
