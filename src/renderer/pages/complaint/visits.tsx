import type { RpcOutputs } from '../../api/rpc'
import { PainLineKey, WidePainLine } from '../../progress/pain-line'
import { Section } from '../../ui/section'
import { OlderVisits } from '../../visits/page/older-visits'
import { VisitCard } from '../../visits/page/visit-card'

/** The visits of the complaint, newest first, with their pain. */
export function Visits({ page: { complaint, visits, next } }: { page: RpcOutputs['pages']['complaint'] }) {
  return (
    <Section title="Visits">
      {complaint.painLine.length > 0 && (
        <>
          <WidePainLine points={complaint.painLine} />
          <PainLineKey />
        </>
      )}
      <div>
        {visits.map((visit) => (
          <VisitCard key={visit.id} visit={visit} complaintId={complaint.id} />
        ))}
        {next && (
          <OlderVisits
            key={`${next.at} ${next.id}`}
            clientId={complaint.clientId}
            complaintId={complaint.id}
            start={next}
          />
        )}
      </div>
    </Section>
  )
}
