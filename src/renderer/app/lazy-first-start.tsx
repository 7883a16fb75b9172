import { useQuery } from '@tanstack/react-query'
import { QueryBoundary } from '../ui/page'

/** The first start. Its code loads only if there is no practice yet. */
export function LazyFirstStart() {
  const page = useQuery({ queryKey: ['first-start'], queryFn: () => import('../practice/first-start') })
  return <QueryBoundary of={page}>{({ FirstStart }) => <FirstStart />}</QueryBoundary>
}
