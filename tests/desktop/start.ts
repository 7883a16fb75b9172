import { onTestFinished } from 'vitest'
import { DesktopProgram, type StartOptions } from './desktop-program'

/** Starts the built program for one test. */
export async function start(options: StartOptions = {}): Promise<DesktopProgram> {
  const program = await DesktopProgram.start(options)
  onTestFinished(() => program.remove())
  return program
}
