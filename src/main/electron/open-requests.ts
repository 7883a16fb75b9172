/** How long no request may come before the record is closed, and how long this is waited for, in milliseconds. */
const QUIET_MS = 250
const LONGEST_WAIT_MS = 3000

/**
 * Counts the requests of the windows. A window sends its last draft while it closes, so the request can arrive after
 * the program has begun to quit.
 */
export class OpenRequests {
  #open = 0
  #lastAt = -Infinity

  /** Wraps the handler of all requests. */
  counting(
    fetch: (request: Request) => Response | Promise<Response>,
  ): (request: Request) => Promise<Response> {
    return async (request) => {
      this.#open += 1
      this.#lastAt = performance.now()
      try {
        return await fetch(request)
      } finally {
        this.#open -= 1
        this.#lastAt = performance.now()
      }
    }
  }

  /** Resolves when no request is open and none has come for 250 ms, and after 3 s in any case. */
  async untilQuiet(): Promise<void> {
    const startedAt = performance.now()
    this.#lastAt = Math.max(this.#lastAt, startedAt)
    for (;;) {
      const now = performance.now()
      const left = this.#open > 0 ? QUIET_MS : this.#lastAt + QUIET_MS - now
      if (left <= 0 || now - startedAt >= LONGEST_WAIT_MS) return
      await new Promise((resolve) => setTimeout(resolve, Math.min(left, 50)))
    }
  }
}
