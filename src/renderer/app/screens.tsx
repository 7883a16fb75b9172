import { useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { AnatomyProvider } from '../anatomy/anatomy-provider'
import { ProblemScreen } from '../practice/problem-screen'
import { DateFormatContext } from '../ui/dates'
import { QueryBoundary } from '../ui/page'
import { PracticeContext } from '../practice/practice-context'
import { LazyFirstStart } from './lazy-first-start'
import { router } from './router'
import { rpc } from '../api/rpc'

/** The first start if there is no practice yet, the problem if it cannot be opened, or else the pages. */
export function Screens() {
  const status = useQuery(rpc.practice.status.queryOptions())
  return (
    <QueryBoundary of={status}>
      {(answer) => {
        if (answer.state === 'problem') return <ProblemScreen problem={answer} />
        if (answer.state === 'new') return <LazyFirstStart />
        return (
          <PracticeContext value={answer}>
            <DateFormatContext value={answer.settings.dateFormat}>
              <AnatomyProvider>
                <RouterProvider router={router} />
              </AnatomyProvider>
            </DateFormatContext>
          </PracticeContext>
        )
      }}
    </QueryBoundary>
  )
}
