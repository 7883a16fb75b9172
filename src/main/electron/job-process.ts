import type { UtilityProcess } from 'electron'
import type { StartJobProcess } from '../backups/job-process'

type Fork = (
  program: string,
  args: string[],
  options: { serviceName: string; stdio: 'ignore' },
) => Pick<UtilityProcess, 'on' | 'postMessage' | 'kill' | 'pid'>

/**
 * Starts a program in a utility process. The packed program cannot start Node's processes: a fuse stops it from being used as
 * Node (`runAsNode`).
 */
export function utilityJobProcess(fork: Fork, kill = process.kill.bind(process)): StartJobProcess {
  return (program, { onMessage, onEnd }) => {
    const child = fork(program, [], { serviceName: 'Elsewhere backup', stdio: 'ignore' })
    // `kill` of a utility process asks it to end. SQLite does not hear that in the middle of a VACUUM.
    const end = () => {
      if (child.pid === undefined) child.kill()
      else kill(child.pid, 'SIGKILL')
    }
    child.on('message', (message: unknown) => {
      onMessage(message)
      end()
    })
    // Without a listener the event would be thrown. The end of the process follows it.
    child.on('error', () => undefined)
    child.on('exit', () => onEnd('ended'))
    return { send: (request) => child.postMessage(request), kill: end }
  }
}
