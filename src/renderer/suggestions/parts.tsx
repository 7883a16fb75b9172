import type { ReasonPart } from '@shared/reasoning/answer'
import { useDates } from '../app/dates'
import { AnchorLink } from '../app/links'

/** A reason in words, its dates leading to the visits they speak of. */
export function Parts({ parts }: { parts: ReasonPart[] }) {
  const dates = useDates()
  return parts.map((part, index) =>
    typeof part === 'string' ? (
      part
    ) : (
      <AnchorLink
        key={index}
        to="/visits/$visitId"
        params={{ visitId: String(part.visit.id) }}
        inherit
        underline="always"
      >
        {dates.brief(part.visit.at)}
      </AnchorLink>
    ),
  )
}

/** The same sentence as plain text, for a plan that is printed. */
export function plainText(parts: ReasonPart[], day: (day: string) => string): string {
  return parts.map((part) => (typeof part === 'string' ? part : day(part.visit.at))).join('')
}
