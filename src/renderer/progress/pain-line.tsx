import type { RpcOutputs } from '../api/rpc'
import { useDates } from '../ui/dates'
import { formatList } from '../ui/lists'
import { useWidth } from '../ui/use-width'
import { verdictTones, verdictLabels } from '../outcomes/outcome-labels'
import classes from './pain-line.module.css'
import { visitKindLabels } from './work-labels'

export type PainPoint = RpcOutputs['pages']['client']['complaints'][number]['painLine'][number]

interface Props {
  points: PainPoint[]
  /** Small, for a list: only the line, without dates. */
  small?: boolean
  /** The maximum number of visits, counted from the newest. */
  most?: number
}

/** One value of the line. `x` counts visits; 0.5 is halfway to the next one. */
interface Mark {
  x: number
  pain: number
  when: 'before' | 'after' | 'later'
  tone: string
}

/**
 * The pain of a complaint over its visits: before, after and at the follow-up. When relief does not last, the line
 * falls at each visit and rises before the next.
 */
export function PainLine({ points, small = false, most = small ? 8 : 14 }: Props) {
  const shown = points.slice(-most)
  const size = small ? { width: 190, height: 56, left: 4, right: 4, top: 5, bottom: 5 } : frame(shown.length)
  return <Drawn shown={shown} size={size} small={small} />
}

/** The size of the line beside the title of a complaint. */
const inHead = { height: 46, left: 5, right: 5, top: 6, bottom: 6 }

/** The line beside the title of a complaint: small, and wider with more visits. */
export function HeadPainLine({ points }: Pick<Props, 'points'>) {
  const shown = points.slice(-8)
  const width = Math.min(300, 50 + shown.length * 64)
  return <Drawn shown={shown} size={{ ...inHead, width }} small />
}

/** The same at the width of its container, up to a maximum, with text of constant size. */
export function WidePainLine({ points, most = 14 }: Omit<Props, 'small'>) {
  const [container, width] = useWidth()
  const shown = points.slice(-most)
  return (
    <div ref={container}>
      {width !== null && <Drawn shown={shown} size={frameIn(width, shown.length)} dateWidth={DATE_WIDTH} />}
    </div>
  )
}

interface DrawnProps {
  shown: PainPoint[]
  size: Frame
  small?: boolean
  /** The width of a visit's text. If the visits are closer to each other, only some get text. */
  dateWidth?: number
}

function Drawn({ shown, size, small = false, dateWidth = 0 }: DrawnProps) {
  const dates = useDates()
  const step = (size.width - size.left - size.right) / Math.max(1, shown.length)
  const x = (at: number) => size.left + step * (at + 0.18)
  const y = (pain: number) => size.top + ((10 - pain) / 10) * (size.height - size.top - size.bottom)
  const marks = marksOf(shown)
  // Counted from the newest visit, which always has text.
  const datedEvery = Math.max(1, Math.ceil(dateWidth / step))
  const path = marks.map((mark, index) => `${index === 0 ? 'M' : 'L'}${x(mark.x)} ${y(mark.pain)}`).join(' ')
  return (
    <svg
      role="img"
      aria-label={describe(shown, dates.day)}
      viewBox={`0 0 ${size.width} ${size.height}`}
      className={small ? classes.small : classes.line}
      style={small ? { width: size.width, height: size.height } : { maxWidth: size.width }}
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
      {small && <line className={classes.baseline} x1={0} x2={size.width} y1={y(0)} y2={y(0)} />}
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
          (shown.length - 1 - index) % datedEvery === 0 ? (
            <g key={point.visitId} className={classes.date}>
              <text x={x(index + 0.09)} y={size.height - 22} textAnchor="middle">
                {dates.brief(point.at)}
              </text>
              <text
                x={x(index + 0.09)}
                y={size.height - 7}
                textAnchor="middle"
                className={classes[verdictTones[point.verdict]]}
              >
                {point.kind === 'therapeutic'
                  ? shortVerdictLabels[point.verdict]
                  : visitKindLabels[point.kind]}
              </text>
            </g>
          ) : null,
        )}
    </svg>
  )
}

/** The legend of the three kinds of markers. */
export function PainLineKey() {
  return (
    <p className={classes.key} aria-hidden>
      <svg viewBox="0 0 10 10">
        <circle cx="5" cy="5" r="4" className={classes.before} />
      </svg>
      Before
      <svg viewBox="0 0 10 10">
        <circle cx="5" cy="5" r="4" className={classes.after} />
      </svg>
      After
      <svg viewBox="0 0 10 10">
        <circle cx="5" cy="5" r="3.4" className={classes.later} />
      </svg>
      At follow-up
    </p>
  )
}

const shortVerdictLabels: Record<PainPoint['verdict'], string> = {
  lasted: 'lasted',
  'partly lasted': 'partly better',
  'did not last': 'did not last',
  'no change': 'no change',
  worse: 'worse',
  'too early': 'too early',
  'not recorded': 'not recorded',
}

/** The size of the drawing and its margins, in its own units. */
interface Frame {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
}

/** The maximum width of a visit's date and verdict, in pixels. */
const DATE_WIDTH = 76

const margins = { left: 30, right: 8, top: 12, bottom: 44 }

/** Leaves space for the date of each visit, and does not stretch a few visits over the whole screen. */
function frame(visits: number): Frame {
  return { ...margins, width: Math.max(360, Math.min(900, 60 + visits * 84)), height: 164 }
}

/** In pixels: the available width, up to 200 for each visit and 960 in total. */
function frameIn(available: number, visits: number): Frame {
  const width = Math.min(available, 960, Math.max(400, 60 + visits * 200))
  return { ...margins, width, height: width < 420 ? 136 : 176 }
}

function marksOf(points: PainPoint[]): Mark[] {
  return points.flatMap((point, index) => {
    const tone = verdictTones[point.verdict]
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

function describe(points: PainPoint[], day: (day: string) => string): string {
  if (points.length === 0) return 'No visits yet'
  const visits = points.map((point) => {
    const values = formatList(
      [
        point.painBefore !== null && `before ${point.painBefore}`,
        point.painAfter !== null && `after ${point.painAfter}`,
        point.outcome?.painNow != null && `later ${point.outcome.painNow}`,
        verdictLabels[point.verdict],
      ],
      'plain',
    )
    return `${day(point.at)}: ${values}`
  })
  return `Pain from 0 to 10. ${visits.join('. ')}.`
}
