interface LockFile {
  packages?: Record<
    string,
    { version?: string; integrity?: string; optional?: boolean; devOptional?: boolean }
  >
}

export function fingerprint(folder: string, names: string[]): string
export function sameInstalled(lock: LockFile, installed: LockFile): boolean
