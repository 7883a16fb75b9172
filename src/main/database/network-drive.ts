import { statfsSync } from 'node:fs'

/**
 * The types of network file systems in Linux: NFS, SMB, SMB2 and later, CIFS, NCP, Coda, AFS. From statfs(2).
 * FUSE is not here, because local drives with NTFS and exFAT use it too.
 */
const networkTypes = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x564c, 0x73757245, 0x5346414f])

/**
 * Returns whether a folder is surely on a network drive. The journal of SQLite (WAL) needs memory that all its programs
 * share, so there it would lose data. macOS and mapped drives of Windows do not tell.
 * @param folder an absolute path of an existing folder
 */
export function isOnNetworkDrive(
  folder: string,
  platform: NodeJS.Platform = process.platform,
  typeOf: (folder: string) => number = (path) => statfsSync(path).type,
): boolean {
  // \\server\share, also with the prefix for long paths: \\?\UNC\server\share.
  if (platform === 'win32') return /^\\\\(?![?.]\\)|^\\\\\?\\UNC\\/i.test(folder)
  return platform === 'linux' && networkTypes.has(typeOf(folder))
}
