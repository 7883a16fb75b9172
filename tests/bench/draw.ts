/** Random numbers from a seed, so that two runs measure the same practice. */
export class Draw {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  /** Returns a number from 0, below 1 (mulberry32, public domain). */
  share(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** Returns a whole number from `least` to `most`, both included. */
  from(least: number, most: number): number {
    return least + Math.floor(this.share() * (most - least + 1))
  }

  chance(share: number): boolean {
    return this.share() < share
  }

  one<T>(list: readonly T[]): T {
    return list[Math.floor(this.share() * list.length)]!
  }

  /** Returns different items of the list, at most `count`. */
  some<T>(list: readonly T[], count: number): T[] {
    const rest = [...list]
    return Array.from({ length: Math.min(count, rest.length) }, () =>
      rest.splice(Math.floor(this.share() * rest.length), 1),
    ).flat()
  }
}
