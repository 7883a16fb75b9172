import { importantChange, importantPain } from '@shared/measures'
import type { ReactNode } from 'react'
import { useDates } from '../ui/dates'
import { formatList } from '../ui/lists'
import { formatScore, formatWhole } from '../ui/numbers'
import tones from '../ui/tones.module.css'
import { verdictLabels, verdictTones } from '../outcomes/outcome-labels'
import {
  grocLine,
  painAtStart,
  painOverTime,
  psfsLine,
  type TimedValue,
  type ProgressValues,
} from './progress'
import { placeLevelLabel, pointsAlong } from './level-label'
import classes from './progress-lines.module.css'

const LEFT = 34
const RIGHT = 16
const TITLE = 22
const GAP = 18
/** The minimum distance between two dates below the lines. */
const DATE_DISTANCE = 74
/** The width of the level's label, with some reserve. */
const LEVEL_LABEL_WIDTH = 172

interface Panel {
  title: string
  height: number
  /** The ends of the scale. Which end is better depends on the measure. */
  low: number
  high: number
  ticks: number[]
  line: TimedValue[]
  /** The value from which the change from the start matters. */
  level: number | null
}

/**
 * Pain, activities and the client's rating of change over one time axis.
 * @param width in the units of the drawing; a smaller width makes the text larger on the screen
 */
export function ProgressLines({ progress, width = 920 }: { progress: ProgressValues; width?: number }) {
  const dates = useDates()
  const panels = panelsOf(progress)
  const visits = progress.complaint.painLine.map((point) => point.at)
  const moments = [...visits, ...panels.flatMap((panel) => panel.line.map((moment) => moment.at))].sort()
  if (moments.length === 0) return null
  const [from, until] = [timeOf(moments[0]!), timeOf(moments.at(-1)!)]
  const axisWidth = width - LEFT - RIGHT - 24
  const x = (at: string) =>
    LEFT + 12 + (until === from ? axisWidth / 2 : ((timeOf(at) - from) / (until - from)) * axisWidth)
  const tops = panels.map((_panel, index) =>
    panels.slice(0, index).reduce((sum, one) => sum + TITLE + one.height + GAP, 0),
  )
  const bottom = tops.at(-1)! + TITLE + panels.at(-1)!.height
  return (
    <svg
      role="img"
      aria-label={describe(progress, panels, dates.day)}
      viewBox={`0 0 ${width} ${bottom + 26}`}
      className={classes.lines}
    >
      {progress.complaint.painLine.map((point) => (
        <line
          key={point.visitId}
          x1={x(point.at)}
          x2={x(point.at)}
          y1={TITLE}
          y2={bottom}
          className={classes.visit}
        />
      ))}
      {panels.map((panel, index) => (
        <PanelDrawing
          key={panel.title}
          panel={panel}
          top={tops[index]! + TITLE}
          x={x}
          end={width - RIGHT}
          visits={index === 0 ? progress.complaint.painLine : []}
        >
          {index === 0 && <VisitMarks progress={progress} panel={panel} top={TITLE} x={x} />}
        </PanelDrawing>
      ))}
      {withDistance(visits.length > 0 ? visits : moments, x).map((at) => (
        <text key={at} x={x(at)} y={bottom + 18} textAnchor="middle" className={classes.text}>
          {dates.brief(at)}
        </text>
      ))}
    </svg>
  )
}

function panelsOf(progress: ProgressValues): Panel[] {
  const start = painAtStart(progress)
  const psfs = psfsLine(progress)
  const groc = grocLine(progress)
  const panels: Panel[] = [
    {
      title: 'Pain (0 none, 10 worst)',
      height: 150,
      low: 0,
      high: 10,
      ticks: [0, 5, 10],
      line: painOverTime(progress),
      level: start === null ? null : importantPain(start),
    },
  ]
  if (psfs.length > 0) {
    const level = psfs[0]!.value + importantChange.psfs
    panels.push({
      title: 'Activities, average (0 unable, 10 as before)',
      height: 120,
      low: 0,
      high: 10,
      ticks: [0, 5, 10],
      line: psfs,
      level: level > 10 ? null : level,
    })
  }
  if (groc.length > 0) {
    panels.push({
      title: 'Change since treatment began (−7 worse, +7 better)',
      height: 96,
      low: -7,
      high: 7,
      ticks: [-7, 0, 7],
      line: groc,
      level: null,
    })
  }
  return panels
}

interface Place {
  panel: Panel
  top: number
  x: (at: string) => number
}

const scale =
  ({ low, high, height }: Panel, top: number) =>
  (value: number) =>
    top + ((high - value) / (high - low)) * height

interface PanelProps extends Place {
  end: number
  /** The visits that the panel shows besides its line. */
  visits: ProgressValues['complaint']['painLine']
  children?: ReactNode
}

function PanelDrawing({ panel, top, x, end, visits, children }: PanelProps) {
  const y = scale(panel, top)
  const drawn = [
    ...pointsAlong(panel.line.map(({ at, value }) => ({ x: x(at), y: y(value) }))),
    ...visits.flatMap(({ at, painBefore, painAfter }) =>
      painAfter === null
        ? []
        : pointsAlong([painBefore ?? painAfter, painAfter].map((pain) => ({ x: x(at), y: y(pain) }))),
    ),
  ]
  const label =
    panel.level === null
      ? null
      : placeLevelLabel(drawn, { level: y(panel.level), from: LEFT, until: end, width: LEVEL_LABEL_WIDTH })
  const path = panel.line
    .map(({ at, value }, index) => `${index === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`)
    .join(' ')
  return (
    <g>
      <text x={LEFT} y={top - 8} className={classes.title}>
        {panel.title}
      </text>
      {panel.ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={end} y1={y(tick)} y2={y(tick)} className={classes.tick} />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end" className={classes.text}>
            {formatWhole(tick)}
          </text>
        </g>
      ))}
      {panel.level !== null && (
        <line x1={LEFT} x2={end} y1={y(panel.level)} y2={y(panel.level)} className={classes.level} />
      )}
      {children}
      <path d={path} className={classes.path} />
      {panel.line.map(({ at, value }) => (
        <circle key={at} cx={x(at)} cy={y(value)} r="4" className={classes.dot} />
      ))}
      {label && (
        <text x={label.x} y={label.y} textAnchor="end" className={classes.levelLabel}>
          smallest important change
        </text>
      )}
    </g>
  )
}

/** A stem for each visit, from the pain before to the pain after, in the colour of the verdict. */
function VisitMarks({ progress, panel, top, x }: Place & { progress: ProgressValues }) {
  const y = scale(panel, top)
  return progress.complaint.painLine.map(({ visitId, at, painBefore, painAfter, verdict, kind }) => {
    if (painAfter === null) return null
    const tone = tones[kind === 'therapeutic' ? verdictTones[verdict] : 'quiet'] ?? ''
    return (
      <g key={visitId} className={tone}>
        {painBefore !== null && (
          <line x1={x(at)} x2={x(at)} y1={y(painBefore)} y2={y(painAfter)} className={classes.stem} />
        )}
        <circle cx={x(at)} cy={y(painAfter)} r="4" className={classes.after} />
      </g>
    )
  })
}

const timeOf = (at: string) => Date.parse(`${at}:00Z`)

/** Returns the first time, and each later time that is far enough from the last one for a date. */
function withDistance(moments: string[], x: (at: string) => number): string[] {
  const dated: string[] = []
  for (const at of moments) {
    const last = dated.at(-1)
    if (last === undefined || x(at) - x(last) >= DATE_DISTANCE) dated.push(at)
  }
  return dated
}

function describe(progress: ProgressValues, panels: Panel[], day: (day: string) => string): string {
  const visits = progress.complaint.painLine.map((point) => {
    const values = formatList(
      [
        point.painBefore === null ? 'before not asked' : `before ${point.painBefore}`,
        point.painAfter === null ? 'after not asked' : `after ${point.painAfter}`,
        verdictLabels[point.verdict],
      ],
      'plain',
    )
    return `${day(point.at)}: ${values}`
  })
  const others = panels.slice(1).map(({ title, line }) => {
    const values = line.map(({ at, value }) => `${day(at)}: ${formatScore(value)}`)
    return `${title}: ${formatList(values, 'plain')}`
  })
  return `Pain at each visit. ${[...visits, ...others].join('. ')}. The table below has all values.`
}

const afterVisit = [
  ['good', 'After a visit: relief lasted'],
  ['warn', 'did not last or no change'],
  ['bad', 'worse'],
  ['quiet', 'not recorded'],
] as const

/** The legend of the lines. A sign and its text stay in one line. */
export function ProgressKey() {
  return (
    <p className={classes.key} aria-hidden>
      <span>
        <svg viewBox="0 0 22 10">
          <path d="M0 5 H22" className={classes.path} />
          <circle cx="11" cy="5" r="4" className={classes.dot} />
        </svg>
        Before a visit or at follow-up
      </span>
      {afterVisit.map(([tone, text]) => (
        <span key={tone}>
          <svg viewBox="0 0 10 10" className={`${classes.small} ${tones[tone]}`}>
            <circle cx="5" cy="5" r="3.6" className={classes.after} />
          </svg>
          {text}
        </span>
      ))}
    </p>
  )
}
