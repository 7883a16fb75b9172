/**
 * Rounds the displayed width of a picture to steps of 10%, so that it is rarely rendered again; null if it is not
 * displayed.
 */
export const roundToStep = (width: number): number | null =>
  width > 0 ? 1.1 ** Math.round(Math.log(width) / Math.log(1.1)) : null

/**
 * Returns the radius of a badge in pixels. The badge is readable on a very small picture, its letters are 7 points high
 * on paper, and it is not too large on a wide picture.
 */
export const badgeRadius = (width: number): number => Math.min(13, Math.max(9, 5 + width * 0.018))
