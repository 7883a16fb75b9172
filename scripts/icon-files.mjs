/** @typedef {{ size: number, content: Buffer }} Png A square picture; its size in pixels. */

/**
 * Returns a Windows icon with the pictures as PNG files, which Windows supports since Vista.
 *
 * @param {Png[]} pngs Sizes of at most 256.
 */
export function icoFile(pngs) {
  const entryLength = 16
  const header = Buffer.alloc(6 + entryLength * pngs.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pngs.length, 4)
  let offset = header.length
  pngs.forEach(({ size, content }, index) => {
    if (size > 256) throw new RangeError(`A Windows icon holds no picture of ${size} pixels`)
    const entry = 6 + entryLength * index
    // One byte each for width and height: 0 stands for 256.
    header.writeUInt8(size % 256, entry)
    header.writeUInt8(size % 256, entry + 1)
    header.writeUInt16LE(1, entry + 4)
    header.writeUInt16LE(32, entry + 6)
    header.writeUInt32LE(content.length, entry + 8)
    header.writeUInt32LE(offset, entry + 12)
    offset += content.length
  })
  return Buffer.concat([header, ...pngs.map(({ content }) => content)])
}

/**
 * Apple's type codes for PNG files, with the size of each in pixels. Some sizes have two: the second is for displays
 * with two pixels a point.
 */
const icnsTypes = /** @type {const} */ ([
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
])

/**
 * Returns an icon for macOS.
 *
 * @param {Png[]} pngs Must contain 32, 64, 128, 256, 512 and 1024 pixels; other sizes are left out.
 */
export function icnsFile(pngs) {
  const parts = icnsTypes.map(([type, size]) => {
    const png = pngs.find((candidate) => candidate.size === size)
    if (!png) throw new RangeError(`An icon for macOS needs a picture of ${size} pixels`)
    return icnsPart(type, png.content)
  })
  return icnsPart('icns', Buffer.concat(parts))
}

/**
 * @param {string} type Four letters.
 * @param {Buffer} content
 */
function icnsPart(type, content) {
  const header = Buffer.alloc(8)
  header.write(type, 'latin1')
  header.writeUInt32BE(header.length + content.length, 4)
  return Buffer.concat([header, content])
}
