import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { devDependencies } from '../../../package.json'

export type System = 'linux' | 'mac' | 'win'

/** The program of Electron as it is published: after the text, the version and the number of fuses, and each fuse. `1` is on. */
const program = Buffer.concat([
  Buffer.from('made up dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
])

const contents = 'Electron.app/Contents'
const framework = `${contents}/Frameworks/Electron Framework.framework`
const helper = `${contents}/Frameworks/Electron Helper.app/Contents`
const plist =
  '<plist version="1.0"><dict><key>CFBundleExecutable</key><string>Electron</string></dict></plist>'

const locales = { 'locales/de.pak': '', 'locales/en-GB.pak': '', 'locales/en-US.pak': '' }

const files: Record<System, Record<string, string | Buffer>> = {
  linux: { electron: program, 'chrome-sandbox': '', ...locales },
  mac: {
    [`${framework}/Electron Framework`]: program,
    [`${contents}/MacOS/Electron`]: '',
    [`${contents}/Info.plist`]: plist,
    [`${helper}/Info.plist`]: plist,
    [`${helper}/MacOS/Electron Helper`]: '',
  },
  win: { 'electron.exe': program, ...locales },
}

/** Makes a folder with the layout of Electron's runtime for this system. Nothing in it runs. */
export function makeRuntime(folder: string, system: System): void {
  const always = {
    version: devDependencies.electron,
    LICENSE: 'made up',
    'LICENSES.chromium.html': 'made up',
  }
  for (const [name, content] of Object.entries({ ...always, ...files[system] })) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
}
