import type { Recommendation } from '@shared/reasoning/recommendation'
import type { VisitScreens } from '@shared/visits'
import type { TodaysCheck } from '@shared/reasoning/record/todays-checks'
import { useQuery } from '@tanstack/react-query'
import { mostCountedChecks } from '@shared/suggestions'
import { useState } from 'react'
import { rpc } from '../../api/rpc'
import type { ComplaintRecommendation } from '../aside/visit-data'

/** A recommendation, and the checks of this visit that it counts. */
export interface CheckedRecommendation {
  complaintId: number
  recommendation: Recommendation
  checks: readonly TodaysCheck[]
}

/**
 * Reads the recommendation for a complaint after the checks and short tests of this visit. Until the new one is here, it returns the one
 * before with the checks of that one, so that the list changes only once.
 * @param of the complaint with its recommendation before this visit
 */
export function useCheckedRecommendation(
  of: ComplaintRecommendation | undefined,
  checks: TodaysCheck[],
  screens: VisitScreens,
): { isLoading: boolean; checked: CheckedRecommendation | null } {
  const complaintId = of?.complaintId ?? 0
  const lastChecks = checks.slice(-mostCountedChecks)
  const hasAnswers = checks.length > 0 || Object.keys(screens).length > 0
  const query = useQuery({
    ...rpc.suggestions.withChecks.queryOptions({ complaintId, checks: lastChecks, screens }),
    enabled: of !== undefined && hasAnswers,
  })
  const [last, setLast] = useState<CheckedRecommendation | null>(null)
  if (!of) return { isLoading: false, checked: null }
  const shown =
    last?.complaintId === complaintId ? last : { complaintId, recommendation: of.answer, checks: [] }
  // If it cannot be read, the list stays and only the answered lines change.
  const recommendation = !hasAnswers
    ? of.answer
    : (query.data ?? (query.isError ? shown.recommendation : null))
  if (recommendation === null) return { isLoading: true, checked: shown }
  if (
    last === null ||
    last.complaintId !== complaintId ||
    last.recommendation !== recommendation ||
    !isSame(last.checks, checks)
  ) {
    setLast({ complaintId, recommendation, checks })
  }
  return { isLoading: false, checked: { complaintId, recommendation, checks } }
}

const isSame = (one: readonly TodaysCheck[], other: readonly TodaysCheck[]) =>
  one === other || JSON.stringify(one) === JSON.stringify(other)
