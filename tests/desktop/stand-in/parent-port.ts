// Loaded before the program of a utility process. It gives it the port to the main process that Electron gives.
import './electron-version.ts'
import { EventEmitter } from 'node:events'

const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (message: object) => void process.send?.(message),
})
process.on('message', (data) => parentPort.emit('message', { data }))
Object.assign(process, { parentPort })
