import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export function randomKey(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares in constant time. Both hashes have the same length, so that the time does not reveal even the length. */
function same(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

/**
 * The keys of one start of the program. The key in the link is valid for any browser of this computer while the program
 * runs. The window key is for the window that the program opens. Other users of the computer can read it in the list of
 * processes, so it is valid only once.
 */
export class Keys {
  readonly link = randomKey()
  /** The value of the cookie. The link's key is not used for it, because it may be seen on the screen. */
  readonly session = randomKey()
  #window: string | null

  constructor(windowKey: string | null) {
    this.#window = windowKey
  }

  isValidKey(key: string): boolean {
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
