import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

// electron-builder calls it after it has packed the program. It writes what the deb and the AppImage would have besides, without making
// them: their tools are downloaded.

/**
 * @param {import('electron-builder').AfterPackContext} context
 */
export default async function writeLinuxFiles({ packager, outDir }) {
  /** @type {Record<string, any>} */
  const targets = {}
  packager.createTargets(['deb', 'appimage'], (name, create) => {
    targets[name] = create(outDir)
  })
  const { deb, appimage } = targets
  await deb.checkOptions()
  const scripts = await deb.scriptFiles
  const files = {
    deb: await deb.helper.computeDesktopEntry(deb.options),
    appImage: await appimage.desktopEntry.value,
    appArmor: await readFile(scripts.appArmor, 'utf8'),
    desktopFileName: deb.helper.getDesktopFileName(),
  }
  await writeFile(join(outDir, 'linux-files.json'), JSON.stringify(files))
}
