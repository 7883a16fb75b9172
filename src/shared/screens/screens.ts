import type { Screen } from './screen'
import { legAndAll } from './rows/leg-and-all'
import { neckAndArm } from './rows/neck-and-arm'
import { trunkAndHip } from './rows/trunk-and-hip'

/** All short tests. Drafted from the literature; no clinician has reviewed them. */
export const screens: readonly Screen[] = [...neckAndArm, ...trunkAndHip, ...legAndAll]

/** Returns the tests for some painful regions, and those for any region. */
export function screensFor(painful: readonly { region: string }[]): Screen[] {
  return screens.filter(
    ({ regions }) => regions === 'any' || painful.some(({ region }) => regions.some((one) => one === region)),
  )
}

export const screenById: ReadonlyMap<string, Screen> = new Map(screens.map((screen) => [screen.id, screen]))
