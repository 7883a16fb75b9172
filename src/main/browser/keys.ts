import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export function randomKey(): string {
  return randomBytes(32).toString('base64url')
}

/** Hashing first gives both sides one length, so that the time taken tells nothing, not even the length. */
function same(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

/**
 * The keys of one launch. The key in the link lets any browser of this computer in for as long as the program runs.
 * The window key is for the window the program opens itself: other users of the computer can read it in the list of
 * processes, so it is good for one entry only.
 */
export class Keys {
  readonly link = randomKey()
  /** What the cookie holds; never the key itself, which may be seen on the screen. */
  readonly session = randomKey()
  #window: string | null

  constructor(windowKey: string | null) {
    this.#window = windowKey
  }

  opens(key: string): boolean {
    if (this.#window !== null && same(key, this.#window)) {
      this.#window = null
      return true
    }
    return same(key, this.link)
  }

  isSession(token: string | undefined): boolean {
    return token !== undefined && same(token, this.session)
  }
}
