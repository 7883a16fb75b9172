/** Control characters and line breaks: they come with pasted text. */
const breaks = /[\p{Cc}\u2028\u2029]+/gu
/** Characters that show nothing, direction marks among them, and letters that look like a blank. */
const invisible =
  /[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]/g
/** Joiners belong between two letters or signs only: in Persian and Indian words, and in emoji. */
const looseJoiners = /(?<=^|\s)[\u200c\u200d]+|[\u200c\u200d]+(?=\s|$)/g

/** Returns a line without what cannot be seen: control and zero-width characters, and blanks around it. */
export function cleanLine(text: string): string {
  return text.replace(breaks, ' ').replace(invisible, '').replace(looseJoiners, '').trim()
}
