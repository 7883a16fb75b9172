import { useQuery } from '@tanstack/react-query'
import { QueryBoundary } from '../ui/page'

/** The first start, whose code loads only where there is no practice yet. */
export function LazyFirstStart() {
  const page = useQuery({ queryKey: ['first-start'], queryFn: () => import('../practice/first-start') })
  return <QueryBoundary of={page}>{({ FirstStart }) => <FirstStart />}</QueryBoundary>
}
