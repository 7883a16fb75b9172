import type { Position } from '@shared/anatomy/palpation'
import classes from './signs.module.css'

/** The client's position as a small drawing and a word. Null, any position, shows nothing. */
export function PositionSign({ position }: { position: Position | null }) {
  if (position === null) return null
  const { word, body, table, head } = drawings[position]
  return (
    <span className={classes.sign}>
      <svg className={classes.position} width={34} height={18} viewBox="0 0 34 18" aria-hidden>
        <path className={classes.table} d={table} />
        <circle cx={head[0]} cy={head[1]} r={2.7} />
        <path d={body} />
      </svg>
      {word}
    </span>
  )
}

interface Drawing {
  word: string
  /** The centre of the head. */
  head: readonly [number, number]
  body: string
  /** What the client sits or lies on. */
  table: string
}

const table = 'M1 16.2H33M4 16.2V17.6M30 16.2V17.6'

/** Lying, the head is on the left. Nose and toes show which way the client faces. */
const drawings: Record<Position, Drawing> = {
  seated: {
    word: 'Sitting',
    head: [15.6, 3.4],
    body: 'M15.4 7.6V12.4H21V17.4M15.5 8.8L20 10.4',
    table: 'M11.4 14.6H18M12.6 14.6V17.6M16.8 14.6V17.6',
  },
  'face up': {
    word: 'Face up',
    head: [5.4, 11.2],
    body: 'M5.4 8.5V6.9M10 13.8H30.6V9.4M10 11.4C13 8.8 16 9.4 19 11H27.6',
    table,
  },
  'side-lying': {
    word: 'Side-lying',
    head: [5.4, 10.4],
    body: 'M2.6 14.2H8.4M10.6 13.8V11C10.8 7.2 14 6.2 16 8.6C17.4 10.2 18.6 5.8 21.6 6.2C25.2 6.8 27 11.2 31 12.4V13.8Z',
    table,
  },
  'face down': {
    word: 'Face down',
    head: [5.4, 11],
    body: 'M5.4 13.7V15.2M10 13.8H27.6L30.4 15.4M10 10.8C12.6 9.4 14.6 11.6 17 11.4C19 11.2 19.4 8.6 22 9C24 9.4 24.4 11.2 28.4 12',
    table,
  },
}
