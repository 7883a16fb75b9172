import { buildProgram } from './build-program'

/** The program that makes and checks backups. The tests of a worker share it. */
export const backupProgram = await buildProgram('src/main/backups/program.ts')
