import { useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { AnatomyProvider } from '../anatomy/anatomy-provider'
import { FolderChoice } from '../practice/folder-choice'
import { ProblemScreen } from '../practice/problem-screen'
import { ReadOnlyScreen } from '../practice/read-only'
import { DateFormatContext } from '../ui/dates'
import { TimeFormatContext } from '../ui/times'
import { QueryBoundary } from '../ui/page'
import { PracticeContext } from '../practice/practice-context'
import { LazyFirstStart } from './lazy-first-start'
import { router } from './router'
import { rpc } from '../api/rpc'

/** How often the clock is checked again while it is wrong, in milliseconds. */
const CLOCK_CHECK_MS = 5000
const RECORD_CHECK_MS = 1000

/** The first start if there is no practice yet, the problem if it cannot be opened, or else the pages. */
export function Screens() {
  const status = useQuery({
    ...rpc.practice.status.queryOptions(),
    // So that a warning goes when the clock is set, or when the record has been checked.
    refetchInterval: ({ state: { data } }) => {
      if (data?.state !== 'ready') return false
      if (data.isBeingChecked) return RECORD_CHECK_MS
      return data.clockProblem ? CLOCK_CHECK_MS : false
    },
  })
  // A PDF is made in a window of its own, which nobody sees.
  const [isReadOnlyKnown, setReadOnlyKnown] = useState(() => window.location.pathname.startsWith('/print/'))
  return (
    <QueryBoundary of={status}>
      {(answer) => {
        if (answer.state === 'problem') return <ProblemScreen problem={answer} />
        if (answer.state === 'choice') return <FolderChoice folders={answer.folders} />
        if (answer.state === 'new') return <LazyFirstStart />
        if (answer.schemaDifferences.length > 0 && !isReadOnlyKnown)
          return <ReadOnlyScreen practice={answer} onOpen={() => setReadOnlyKnown(true)} />
        return (
          <PracticeContext value={answer}>
            <DateFormatContext value={answer.settings.dateFormat}>
              <TimeFormatContext value={answer.settings.timeFormat}>
                <AnatomyProvider>
                  <RouterProvider router={router} />
                </AnatomyProvider>
              </TimeFormatContext>
            </DateFormatContext>
          </PracticeContext>
        )
      }}
    </QueryBoundary>
  )
}
