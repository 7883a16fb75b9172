import { describe, expect, it } from 'vitest'
import type { Edge } from '@shared/reasoning/picture'
import { moveFrom } from '@renderer/suggestions/picture/picture-moves'

const columns = [
  ['w1', 'w2', 'w3'],
  ['i1', 'i2', 'i3', 'i4'],
  ['r1', 'r2'],
]
const edges: Edge[] = [
  { from: 'i1', to: 'w3', kind: 'borders' },
  { from: 'i4', to: 'r1', kind: 'refers mainly' },
]
const move = (key: string, pressed: string, nodes = columns) => moveFrom(nodes, edges, key, pressed)

describe('an arrow key', () => {
  it('moves up and down inside a column and stops at its ends', () => {
    expect(move('i2', 'ArrowUp')).toBe('i1')
    expect(move('i2', 'ArrowDown')).toBe('i3')
    expect(move('i1', 'ArrowUp')).toBeNull()
    expect(move('i4', 'ArrowDown')).toBeNull()
    expect([move('i3', 'Home'), move('i3', 'End')]).toEqual(['i1', 'i4'])
  })

  it('moves across to a related node, in both directions', () => {
    expect(move('i1', 'ArrowLeft')).toBe('w3')
    expect(move('w3', 'ArrowRight')).toBe('i1')
    expect(move('i4', 'ArrowRight')).toBe('r1')
    expect(move('r1', 'ArrowLeft')).toBe('i4')
  })

  it('moves to the node at the same height, or to the last one, if there is no relation', () => {
    expect(move('i2', 'ArrowLeft')).toBe('w2')
    expect(move('i3', 'ArrowRight')).toBe('r2')
    expect(move('r2', 'ArrowRight')).toBeNull()
    expect(move('w1', 'ArrowLeft')).toBeNull()
  })

  it('skips a column without nodes, and ignores other keys', () => {
    expect(move('w1', 'ArrowRight', [['w1'], [], ['r1']])).toBe('r1')
    expect(move('i1', 'Tab')).toBeNull()
    expect(move('gone', 'ArrowUp')).toBeNull()
  })
})
