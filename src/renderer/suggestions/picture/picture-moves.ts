import type { Edge } from '@shared/reasoning/picture'

/**
 * Returns the node that an arrow key moves to. Up and down stay in the column. Left and right move to a related node of
 * the next column, or else to the node in the same row. Returns null for other keys, and at the last node.
 */
export function moveFrom(
  columns: readonly (readonly string[])[],
  edges: readonly Edge[],
  key: string,
  pressedKey: string,
): string | null {
  const filled = columns.filter((column) => column.length > 0)
  const at = filled.findIndex((column) => column.includes(key))
  const column = filled[at]
  if (!column) return null
  const row = column.indexOf(key)
  switch (pressedKey) {
    case 'ArrowUp':
      return column[row - 1] ?? null
    case 'ArrowDown':
      return column[row + 1] ?? null
    case 'Home':
      return column[0] ?? null
    case 'End':
      return column.at(-1) ?? null
    case 'ArrowLeft':
      return across(filled[at - 1])
    case 'ArrowRight':
      return across(filled[at + 1])
    default:
      return null
  }

  function across(next: readonly string[] = []): string | null {
    const related = next.find((other) => edges.some((edge) => relates(edge, key, other)))
    return related ?? next[Math.min(row, next.length - 1)] ?? null
  }
}

function relates({ from, to }: Edge, one: string, other: string): boolean {
  return (from === one && to === other) || (from === other && to === one)
}
