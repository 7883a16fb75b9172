import type { Picture } from '@shared/reasoning/picture'
import { redFlagWords, urgencyWords } from '../../complaints/flag-words'

interface Props {
  gate: NonNullable<Picture['gate']>
  className: string | undefined
}

/** Says why the picture shows no tissue. */
export function GateNote({ gate, className }: Props) {
  if (gate.kind === 'ask') {
    return (
      <p className={className} role="note">
        Ask about red flags and precautions first. The list follows.
      </p>
    )
  }
  if (gate.kind === 'widespread') {
    return (
      <p className={className} role="note">
        Pain in many places. Another muscle is unlikely to help, so nothing is suggested.
      </p>
    )
  }
  return (
    <div className={className} role="note">
      <p>
        <b>{urgencyWords[gate.urgency]}.</b> No muscle is suggested until a doctor has looked.
      </p>
      <ul>
        {gate.flags.map((id) => (
          <li key={id}>{redFlagWords(id).finding}</li>
        ))}
      </ul>
    </div>
  )
}
