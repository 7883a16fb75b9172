import type { RpcOutputs } from '../api/rpc'
import { useDates } from '../ui/dates'
import { useWidth } from '../ui/use-width'
import { verdictTone, verdictWords } from '../outcomes/verdict'
import classes from './pain-line.module.css'

export type PainPoint = RpcOutputs['pages']['client']['complaints'][number]['painLine'][number]

interface Props {
  points: PainPoint[]
  /** Small, for a list: the line alone, of the last visits. */
  small?: boolean
  /** How many visits are drawn; the last ones. */
  most?: number
}

/** A mark of the line: where it lies between the visits, how strong the pain was, and when it was asked. */
interface Mark {
  x: number
  pain: number
  when: 'before' | 'after' | 'later'
  tone: string
}

/**
 * The pain of a complaint over its visits: before, after, and as asked later. Relief that does not last is a saw: down
 * at each visit, up before the next.
 */
export function PainLine({ points, small = false, most = small ? 8 : 14 }: Props) {
  const shown = points.slice(-most)
  const size = small ? { width: 190, height: 56, left: 4, right: 4, top: 5, bottom: 5 } : frame(shown.length)
  return <Drawn shown={shown} size={size} small={small} />
}

/** The same as wide as there is room for it, up to a sensible width, its words always of one size. */
export function WidePainLine({ points, most = 14 }: Omit<Props, 'small'>) {
  const [room, width] = useWidth()
  const shown = points.slice(-most)
  return (
    <div ref={room}>
      {width !== null && <Drawn shown={shown} size={frameIn(width, shown.length)} dateWidth={DATE_WIDTH} />}
    </div>
  )
}

interface DrawnProps {
  shown: PainPoint[]
  size: Frame
  small?: boolean
  /** How wide a visit's words are: where the visits stand closer, not each of them has words. */
  dateWidth?: number
}

function Drawn({ shown, size, small = false, dateWidth = 0 }: DrawnProps) {
  const dates = useDates()
  const step = (size.width - size.left - size.right) / Math.max(1, shown.length)
  const x = (at: number) => size.left + step * (at + 0.18)
  const y = (pain: number) => size.top + ((10 - pain) / 10) * (size.height - size.top - size.bottom)
  const marks = marksOf(shown)
  // Counted from the newest, which always has its words.
  const dated = Math.max(1, Math.ceil(dateWidth / step))
  const path = marks.map((mark, index) => `${index === 0 ? 'M' : 'L'}${x(mark.x)} ${y(mark.pain)}`).join(' ')
  return (
    <svg
      role="img"
      aria-label={spoken(shown, dates.day)}
      viewBox={`0 0 ${size.width} ${size.height}`}
      className={small ? classes.small : classes.line}
      style={small ? undefined : { maxWidth: size.width }}
    >
      {!small &&
        [0, 5, 10].map((pain) => (
          <g key={pain} className={classes.grid}>
            <line x1={size.left} x2={size.width - size.right} y1={y(pain)} y2={y(pain)} />
            <text x={size.left - 8} y={y(pain) + 4} textAnchor="end">
              {pain}
            </text>
          </g>
        ))}
      {small && <line className={classes.floor} x1={0} x2={size.width} y1={y(0)} y2={y(0)} />}
      <path d={path} className={classes.path} />
      {marks.map((mark, index) => (
        <circle
          key={index}
          cx={x(mark.x)}
          cy={y(mark.pain)}
          r={small ? 2.6 : 4.2}
          className={`${classes[mark.when]} ${mark.when === 'later' ? (classes[mark.tone] ?? '') : ''}`}
        />
      ))}
      {!small &&
        shown.map((point, index) =>
          (shown.length - 1 - index) % dated === 0 ? (
            <g key={point.visitId} className={classes.date}>
              <text x={x(index + 0.09)} y={size.height - 22} textAnchor="middle">
                {dates.brief(point.at)}
              </text>
              <text
                x={x(index + 0.09)}
                y={size.height - 7}
                textAnchor="middle"
                className={classes[verdictTone[point.verdict]]}
              >
                {point.kind === 'therapeutic' ? shortVerdict[point.verdict] : point.kind}
              </text>
            </g>
          ) : null,
        )}
    </svg>
  )
}

/** What the three kinds of marks mean, for beside the line. */
export function PainLineKey() {
  return (
    <p className={classes.key} aria-hidden>
      <svg viewBox="0 0 10 10">
        <circle cx="5" cy="5" r="4" className={classes.before} />
      </svg>
      before
      <svg viewBox="0 0 10 10">
        <circle cx="5" cy="5" r="4" className={classes.after} />
      </svg>
      after
      <svg viewBox="0 0 10 10">
        <circle cx="5" cy="5" r="3.4" className={classes.later} />
      </svg>
      asked later
    </p>
  )
}

const shortVerdict: Record<PainPoint['verdict'], string> = {
  lasted: 'lasted',
  'partly lasted': 'partly',
  'did not last': 'came back',
  'no change': 'no change',
  worse: 'worse',
  'too early': 'too early',
  'not recorded': 'not asked',
}

/** In the units of the drawing. */
interface Frame {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
}

/** How wide the date of a visit and what came of it are at most, in pixels. */
const DATE_WIDTH = 66

const around = { left: 30, right: 8, top: 12, bottom: 44 }

/** Each visit is given room for its date; a line of few visits is not stretched over the whole screen. */
function frame(visits: number): Frame {
  return { ...around, width: Math.max(360, Math.min(900, 60 + visits * 84)), height: 164 }
}

/** Drawn in pixels: all the room up to 200 for each visit and 960 in all. */
function frameIn(room: number, visits: number): Frame {
  const width = Math.min(room, 960, Math.max(400, 60 + visits * 200))
  return { ...around, width, height: width < 420 ? 136 : 176 }
}

function marksOf(points: PainPoint[]): Mark[] {
  return points.flatMap((point, index) => {
    const tone = verdictTone[point.verdict]
    const all: (Mark | null)[] = [
      point.painBefore === null ? null : { x: index, pain: point.painBefore, when: 'before', tone },
      point.painAfter === null ? null : { x: index + 0.18, pain: point.painAfter, when: 'after', tone },
      point.outcome?.painNow == null
        ? null
        : { x: index + 0.58, pain: point.outcome.painNow, when: 'later', tone },
    ]
    return all.filter((mark): mark is Mark => mark !== null)
  })
}

function spoken(points: PainPoint[], day: (day: string) => string): string {
  if (points.length === 0) return 'No visits yet'
  const visits = points.map((point) => {
    const pains = [
      point.painBefore !== null && `before ${point.painBefore}`,
      point.painAfter !== null && `after ${point.painAfter}`,
      point.outcome?.painNow != null && `later ${point.outcome.painNow}`,
    ].filter(Boolean)
    return `${day(point.at)}: ${[...pains, verdictWords[point.verdict]].join(', ')}`
  })
  return `Pain from 0 to 10. ${visits.join('. ')}.`
}
