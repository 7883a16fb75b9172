import { Link } from '@tanstack/react-router'
import { place, type NodeGroup } from './neighbourhood-layout'
import classes from './neighbourhood.module.css'

interface Props {
  name: string
  left: NodeGroup[]
  right: NodeGroup[]
}

/**
 * A tissue and its neighbours as a picture to navigate. The tissue is in the middle. The tissues that it borders are on
 * one side, and the regions that it lies in and refers to on the other. Every node is a link. The page says the same in
 * words below.
 */
export function Neighbourhood({ name, left, right }: Props) {
  const { width, height, centre, titles, nodes } = place(name, left, right)
  return (
    <div className={classes.frame}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={`Neighbours of ${name}`}
        className={classes.picture}
      >
        <g aria-hidden>
          {nodes.map(({ node, curve }) => (
            <path key={node.key} d={curve} className={classes[node.line]} />
          ))}
        </g>
        {titles.map(({ text, x, y, anchor }) => (
          <text key={text} x={x} y={y} textAnchor={anchor} className={classes.title}>
            {text}
          </text>
        ))}
        {nodes.map((placed) => (
          <NodeLink key={placed.node.key} {...placed} />
        ))}
        <rect
          x={centre.x}
          y={centre.y}
          width={centre.width}
          height={centre.height}
          rx={10}
          className={classes.centre}
        />
        <Lines lines={centre.lines} x={width / 2} y={height / 2} anchor="middle" className={classes.name} />
      </svg>
    </div>
  )
}

type Placed = ReturnType<typeof place>['nodes'][number]

function NodeLink({ node, lines, dot, text, box, anchor }: Placed) {
  const content = (
    <>
      <rect {...box} rx={6} className={classes.hit} />
      <circle cx={dot.x} cy={dot.y} r={3.5} className={classes.dot} />
      <Lines lines={lines} {...text} anchor={anchor} />
    </>
  )
  return node.to.tissue !== undefined ? (
    <Link to="/anatomy/$tissue" params={{ tissue: node.to.tissue }} className={classes.node}>
      {content}
    </Link>
  ) : (
    <Link to="/anatomy/regions/$region" params={{ region: node.to.region }} className={classes.node}>
      {content}
    </Link>
  )
}

interface LinesProps {
  lines: string[]
  x: number
  /** The vertical middle of all lines. */
  y: number
  anchor: 'start' | 'middle' | 'end'
  className?: string | undefined
}

const LINE = 15

function Lines({ lines, x, y, anchor, className }: LinesProps) {
  return (
    <text textAnchor={anchor} className={className}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={y + 4.5 + (index - (lines.length - 1) / 2) * LINE}>
          {index < lines.length - 1 ? `${line} ` : line}
        </tspan>
      ))}
    </text>
  )
}
