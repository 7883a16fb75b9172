// How SQLite stores the rows of a table on its pages: sqlite.org/fileformat2, 1.6 and 2.1.

export const INTERIOR_OF_TABLE = 0x05
export const LEAF_OF_TABLE = 0x0d

export type Value = null | number | bigint | string | Buffer

/** Returns where the cells of a page of a table begin. `start` is where its header is. */
export function cellsOf(page: Buffer, start: number): number[] {
  const isLeaf = page[start] === LEAF_OF_TABLE
  const pointers = start + (isLeaf ? 8 : 12)
  const count = Math.min(page.readUInt16BE(start + 3), Math.floor((page.length - pointers) / 2))
  return Array.from({ length: count }, (_, index) => page.readUInt16BE(pointers + 2 * index))
}

/** Reads a number of 1 to 9 bytes. Ids and sizes of this program are far below the limit of a double. */
export function readVarint(bytes: Buffer, start: number): { value: number; end: number } {
  let value = 0
  for (let index = 0; index < 8; index++) {
    const byte = bytes.readUInt8(start + index)
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, end: start + index + 1 }
  }
  return { value: value * 256 + bytes.readUInt8(start + 8), end: start + 9 }
}

/** Parses the content of a row. @throws RangeError when it is not one */
export function parseValues(payload: Buffer): Value[] {
  const header = readVarint(payload, 0)
  const types: number[] = []
  for (let at = header.end; at < header.value;) {
    const type = readVarint(payload, at)
    types.push(type.value)
    at = type.end
  }
  let at = header.value
  const values = types.map((type) => {
    const value = parseValue(payload, at, type)
    at += bytesOf(type)
    return value
  })
  if (at !== payload.length) throw new RangeError('The columns do not fill the row')
  return values
}

/** The bytes of a value by its serial type, for the types below 12. */
const FIXED_BYTES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0]
const bytesOf = (type: number) => (type >= 12 ? Math.floor((type - 12) / 2) : FIXED_BYTES[type]!)

function parseValue(payload: Buffer, at: number, type: number): Value {
  const bytes = bytesOf(type)
  if (at + bytes > payload.length) throw new RangeError('The value leads out of the row')
  if (type >= 12) {
    const content = payload.subarray(at, at + bytes)
    return type % 2 === 1 ? content.toString('utf8') : Buffer.from(content)
  }
  if (type === 0) return null
  if (type === 7) return payload.readDoubleBE(at)
  if (type === 6) {
    const value = payload.readBigInt64BE(at)
    return BigInt.asIntN(53, value) === value ? Number(value) : value
  }
  if (type === 8 || type === 9) return type - 8
  if (bytes === 0) throw new RangeError('Not a type')
  return payload.readIntBE(at, bytes)
}
