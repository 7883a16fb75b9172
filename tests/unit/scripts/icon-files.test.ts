import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { icnsFile, icoFile } from '../../../scripts/icon-files.mjs'

const resource = (name: string) =>
  readFileSync(new URL(`../../../resources/${name}`, import.meta.url)) as Buffer
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const pngs = sizes.map((size) => ({ size, content: resource(`icons/${size}x${size}.png`) }))
const widthOf = (png: Buffer) => png.readUInt32BE(16)
const isPng = (content: Buffer) => content.subarray(1, 4).toString('latin1') === 'PNG'

/** Reads the pictures of a Windows icon by the offsets in its header. */
function readIco(file: Buffer) {
  expect([file.readUInt16LE(0), file.readUInt16LE(2)]).toEqual([0, 1])
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index
    const start = file.readUInt32LE(entry + 12)
    const content = file.subarray(start, start + file.readUInt32LE(entry + 8))
    return { width: file[entry]! || 256, height: file[entry + 1]! || 256, content }
  })
}

/** Reads the parts of a macOS icon as pairs of type and content. */
function readIcns(file: Buffer) {
  expect(file.subarray(0, 4).toString('latin1')).toBe('icns')
  expect(file.readUInt32BE(4)).toBe(file.length)
  const parts: [string, Buffer][] = []
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    const type = file.subarray(at, at + 4).toString('latin1')
    parts.push([type, file.subarray(at + 8, at + file.readUInt32BE(at + 4))])
  }
  return parts
}

it.each(pngs)('the PNG of $size pixels has that width', ({ size, content }) => {
  expect(isPng(content)).toBe(true)
  expect(widthOf(content)).toBe(size)
})

it('a Windows icon contains the pictures that it was built from', () => {
  const small = pngs.filter(({ size }) => size <= 256)
  const file = icoFile(small)
  expect(readIco(file)).toEqual(small.map(({ size, content }) => ({ width: size, height: size, content })))
  expect(resource('icon.ico').equals(file)).toBe(true)
})

it('a Windows icon refuses a picture that is too large', () => {
  expect(() => icoFile(pngs)).toThrow(/512/)
})

it('a macOS icon has a picture of the correct size for each type', () => {
  const file = icnsFile(pngs)
  const widths = readIcns(file).map(([type, content]) => [type, isPng(content) && widthOf(content)])
  expect(Object.fromEntries(widths)).toEqual({
    ic11: 32,
    ic12: 64,
    ic07: 128,
    ic13: 256,
    ic08: 256,
    ic14: 512,
    ic09: 512,
    ic10: 1024,
  })
  expect(resource('icon.icns').equals(file)).toBe(true)
})

it('a macOS icon refuses a missing size', () => {
  expect(() => icnsFile(pngs.filter(({ size }) => size !== 512))).toThrow(/512/)
})
