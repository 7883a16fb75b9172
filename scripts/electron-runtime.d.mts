export function findElectron(options?: {
  folder?: string
  env?: NodeJS.ProcessEnv
  platform?: NodeJS.Platform
}): string | null
export function mayTry(lastFailure: string | null, now: number): boolean
export function installElectron(): Promise<string | null>
