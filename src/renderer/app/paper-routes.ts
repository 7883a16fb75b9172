import { createRoute, type Register, type RootRoute } from '@tanstack/react-router'
import { papers, sides, type Paper } from '@shared/vocabulary'
import { z } from 'zod'
import { lazyPage } from './lazy-page'

/** A PDF uses the paper that was chosen on the screen. */
const paperSearch = (search: Record<string, unknown>): { paper?: Paper } => {
  const { data } = z.enum(papers).safeParse(search.paper)
  return data ? { paper: data } : {}
}

/** The tissue that was added to the picture on the screen, and whether the suggestions were shown. */
const pictureSearch = z.object({
  tissue: z.string().optional().catch(undefined),
  side: z.enum(sides).optional().catch(undefined),
  list: z.boolean().optional().catch(undefined),
})

/** Creates the routes of the printed papers. */
export function createPaperRoutes(root: RootRoute<Register>) {
  const getParentRoute = () => root
  return [
    createRoute({
      getParentRoute,
      path: '/print/plans/$complaintId',
      component: lazyPage(() => import('../print/plan-paper'), 'PlanPaper'),
      validateSearch: paperSearch,
    }),
    createRoute({
      getParentRoute,
      path: '/print/progress/$complaintId',
      component: lazyPage(() => import('../print/progress-paper'), 'ProgressPaper'),
      validateSearch: paperSearch,
    }),
    createRoute({
      getParentRoute,
      path: '/print/pictures/$complaintId',
      component: lazyPage(() => import('../print/picture-paper'), 'PicturePaper'),
      validateSearch: (search) => pictureSearch.parse(search),
    }),
    createRoute({
      getParentRoute,
      path: '/print/visits/$visitId',
      component: lazyPage(() => import('../print/visit-paper'), 'VisitPaper'),
      validateSearch: paperSearch,
    }),
    createRoute({
      getParentRoute,
      path: '/print/letters/$complaintId',
      component: lazyPage(() => import('../print/letter-paper'), 'LetterPaper'),
      validateSearch: paperSearch,
    }),
  ] as const
}
