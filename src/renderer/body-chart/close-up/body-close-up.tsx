import { useId, useMemo } from 'react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { useWidth } from '../../ui/use-width'
import { sideViews, views as frontAndBack } from '../shapes'
import type { View } from '../view'
import classes from './close-up.module.css'
import { ClosePicture } from './close-picture'
import { gap } from './frames'
import { closeUpLabel } from './label'
import { layOut } from './layout'
import type { MarkedTissue, PainfulRegion } from './marked'

interface Props {
  /** Where it hurts: striped. */
  painful: readonly PainfulRegion[]
  /** What to check, or what helped: amber, with its number. */
  tissues: readonly MarkedTissue[]
  shows?: 'check' | 'helped'
  /** The greatest height of the pictures, without the captions and the legend; in pixels. */
  height?: number
  /** The views to show, instead of those that show the marks best. */
  views?: readonly View['id'][]
}

/** The width before it is measured, in pixels. */
const usualWidth = 306

/** Below this height in pixels, the circles of the numbers are smaller. */
const low = 220
const radii = { usual: 14, small: 11 }

/**
 * The body around the painful regions and the tissues to check, from the front, the back, or both. It is one picture
 * for a screen reader, with all marks in its name.
 */
export function BodyCloseUp({ painful, tissues, shows = 'check', height = 288, views }: Props) {
  const prefix = useId()
  const { anatomy, tissueWithSide } = useAnatomy()
  const [ref, width, isMeasured] = useWidth(inSteps)
  const radius = height < low ? radii.small : radii.usual
  const layout = useMemo(
    () =>
      layOut(
        { painful, tissues, liesIn: (tissue) => anatomy.tissueById.get(tissue)?.liesIn ?? [] },
        { width: width ?? usualWidth, height, radius: isMeasured ? radius : null },
        frontAndBack,
        views ? everyView.filter(({ id }) => views.includes(id)) : null,
      ),
    [painful, tissues, anatomy, width, isMeasured, height, radius, views],
  )
  return (
    <div
      ref={ref}
      className={classes.closeUp}
      role="img"
      aria-label={closeUpLabel(painful, tissues, { tissueWithSide })}
    >
      <div className={classes.pictures} style={{ gap }}>
        {layout.pictures.map((picture) => (
          <div key={picture.view.id}>
            <ClosePicture
              picture={picture}
              prefix={`${prefix}-${picture.view.id}`}
              width={layout.width}
              height={layout.height}
              unit={layout.unit}
              radius={radius}
            />
            <div className={classes.caption}>{picture.view.caption}</div>
          </div>
        ))}
      </div>
      <div className={classes.legend}>
        {layout.pictures.some((picture) => picture.painful.length > 0) && (
          <span>
            <span className={classes.swatch} data-shows="pain" />
            hurts
          </span>
        )}
        {layout.pictures.some((picture) => picture.tissues.length > 0) && (
          <span>
            <span className={classes.swatch} data-shows="check" />
            {shows}
          </span>
        )}
      </div>
    </div>
  )
}

const everyView: readonly View[] = [...frontAndBack, ...sideViews]

/** Steps of 4 pixels, so that fewer changes of the width cause a render; null while nothing is shown. */
const inSteps = (width: number): number | null => (width > 0 ? Math.floor(width / 4) * 4 : null)
