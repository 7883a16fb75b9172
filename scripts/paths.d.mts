interface System {
  platform?: NodeJS.Platform
  env?: NodeJS.ProcessEnv
  home?: string
}

export const root: string
export function programData(system?: System): string
export function practiceFolder(
  wanted: { data: string | null; sample: boolean },
  system?: System & { from?: string },
): string
