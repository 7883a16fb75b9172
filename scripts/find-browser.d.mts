interface System {
  platform?: NodeJS.Platform
  env?: NodeJS.ProcessEnv
}

export function browserPlaces(system: {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  home: string
}): string[]
export function findBrowser(
  system?: System & { home?: string; exists?: (path: string) => boolean },
): string | null
export function hasDisplay(system?: System): boolean
export function sandboxArguments(system?: { uid?: number | undefined }): string[]
