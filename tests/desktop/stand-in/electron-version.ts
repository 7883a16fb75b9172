// The program asks for this version, to find the native file of the driver as it does in Electron.
Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: '45.4.1' } })
