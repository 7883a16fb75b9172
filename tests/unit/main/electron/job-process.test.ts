import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { utilityJobProcess } from '@main/electron/job-process'

class UtilityStub extends EventEmitter {
  pid: number | undefined = 4711
  sent: unknown[] = []
  asked = 0
  postMessage(message: unknown) {
    this.sent.push(message)
  }
  kill() {
    this.asked += 1
    return true
  }
}

function start() {
  const child = new UtilityStub()
  const kill = vi.fn<(pid: number, signal?: string | number) => true>(() => true)
  const events: unknown[] = []
  const job = utilityJobProcess(() => child as never, kill)('/program/backups.js', {
    onMessage: (message) => events.push(message),
    onEnd: (how) => events.push(how),
  })
  return { child, kill, events, job }
}

it('sends the job, and ends the process when the answer has come', () => {
  const { child, kill, events, job } = start()
  job.send({ kind: 'copy' })
  expect(child.sent).toEqual([{ kind: 'copy' }])
  child.emit('message', { isDone: true })
  expect(kill).toHaveBeenCalledWith(4711, 'SIGKILL')
  child.emit('exit', 9)
  expect(events).toEqual([{ isDone: true }, 'ended'])
})

it('ends a running job at once, and one that has no process yet as soon as it has', () => {
  const { child, kill, job, events } = start()
  job.kill()
  expect(kill).toHaveBeenCalledWith(4711, 'SIGKILL')
  child.pid = undefined
  job.kill()
  expect(child.asked).toBe(1)
  child.emit('error', 'FatalError')
  child.emit('exit', 0)
  expect(events).toEqual(['ended'])
})
