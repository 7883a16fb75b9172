import type { ReactNode } from 'react'

/** A label with its value at the top of a document. */
export function Fact({ label, text }: { label: string; text: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  )
}
