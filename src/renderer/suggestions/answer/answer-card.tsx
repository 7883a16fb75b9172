import type { ReactNode, Ref } from 'react'
import { BodyCard, type BodyCardProps } from './body-card'
import classes from './card.module.css'

interface Props extends BodyCardProps {
  label: string
  ref?: Ref<HTMLElement>
  children: ReactNode
}

/** The card of an answer, with the body beside it. */
export function AnswerCard({ label, ref, children, ...body }: Props) {
  return (
    <>
      <section ref={ref} className={classes.card} aria-label={label}>
        {children}
      </section>
      <BodyCard {...body} />
    </>
  )
}
