import { regions, type RegionId } from '../anatomy/regions'

/** Words for a whole limb or part, and the words of the regions that they cover. */
const wholeParts: Readonly<Record<string, readonly string[]>> = {
  leg: ['thigh', 'knee', 'shin', 'leg', 'calf', 'achilles', 'ankle', 'heel', 'sole', 'foot', 'toe'],
  arm: ['arm', 'elbow', 'forearm', 'wrist', 'hand', 'palm', 'thumb', 'fingers'],
  hand: ['hand', 'palm', 'thumb', 'fingers'],
  foot: ['foot', 'heel', 'sole', 'toe'],
  belly: ['abdomen'],
  stomach: ['abdomen'],
  spine: ['low-back', 'mid-back', 'between-shoulder-blades', 'back-of-neck'],
  back: ['low-back', 'mid-back', 'between-shoulder-blades'],
  ribs: ['chest'],
  breast: ['chest'],
  calves: ['calf'],
  feet: ['foot', 'heel', 'sole', 'toe'],
}

/** "The back of" and "the top of" name no part of the body. */
const positionWords = /\b(?:back|front|top|side|inner|outer)(?: side)? of\b/g

/**
 * Returns the regions that a place in words may mean: "left calf", "scar on the lower back". Sides are left out, because the
 * limits that follow are on the safe side.
 */
export function regionsNamed(place: string): RegionId[] {
  const words =
    place
      .toLowerCase()
      .replace(positionWords, ' ')
      .match(/[a-z]+/g) ?? []
  const parts = words.flatMap((word) => {
    const single = word.replace(/s$/, '')
    return wholeParts[word] ?? wholeParts[single] ?? [word, single]
  })
  return regions.map(({ id }) => id).filter((id) => parts.some((part) => names(id, part)))
}

function names(region: RegionId, part: string): boolean {
  if (region === part) return true
  // "Back" in "back-of-knee" is a position, and so is "side".
  return (
    region
      .replace(/^(?:back|front|top|side)-of-/, '')
      .split('-')
      .includes(part) && part !== 'back'
  )
}
