import type { Picture } from '@shared/reasoning/picture'
import { redFlagWords, urgencyWords } from '../../complaints/red-flag-words'

/** Says why the picture shows no tissue. */
export function GateNote({
  gate,
  className,
}: {
  gate: NonNullable<Picture['gate']>
  className: string | undefined
}) {
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
        <b>{urgencyWords[gate.urgency]}.</b> No suggestions while a red flag is recorded.
      </p>
      <ul>
        {gate.flags.map((id) => (
          <li key={id}>{redFlagWords(id).finding}</li>
        ))}
      </ul>
    </div>
  )
}
