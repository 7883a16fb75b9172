/** How wide a picture is shown, in steps of a tenth, so that little is drawn anew; null where it is not shown. */
export const stepped = (width: number): number | null =>
  width > 0 ? 1.1 ** Math.round(Math.log(width) / Math.log(1.1)) : null

/** The radius of a badge in pixels: to be read on a picture as wide as a thumb, its letters 7 points high on paper, and no larger
 *  than it needs on a wide one. */
export const badgeRadius = (width: number): number => Math.min(13, Math.max(9, 5 + width * 0.018))
