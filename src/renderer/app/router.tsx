import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  redirect,
  type RouteComponent,
} from '@tanstack/react-router'
import { clientFilter, clientSort } from '@shared/clients/list'
import { signPoints, type SignPoint } from '@shared/signing'
import { z } from 'zod'
import { NeedsAnotherLook } from '../pages/needs-another-look/needs-another-look'
import { lazyPage, LoadingPage, PageError } from './lazy-page'
import { NotFound } from './not-found'
import { createPaperRoutes } from './paper-routes'
import { Shell } from './shell'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })

/** The shell and the first screen load with the program; every other page is a chunk of its own. */
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })

const screen = <Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => shell, path, component })

const nameSearch = (search: Record<string, unknown>): { name?: string } =>
  typeof search.name === 'string' ? { name: search.name } : {}

const clientListSearch = z.object({
  filter: clientFilter.optional().catch(undefined),
  sort: clientSort.optional().catch(undefined),
})

/** The filter and the order of the table are in its address, so that a client's page leads back to them. */
const clientList = createRoute({
  getParentRoute: () => shell,
  path: '/clients',
  component: lazyPage(() => import('../clients/list/client-list'), 'ClientList'),
  validateSearch: (search) => clientListSearch.parse(search),
})

/** A name that the search did not find becomes the name of the new client. */
const newClient = createRoute({
  getParentRoute: () => shell,
  path: '/clients/new',
  component: lazyPage(() => import('../clients/new-client'), 'NewClient'),
  validateSearch: nameSearch,
})

const newTissue = createRoute({
  getParentRoute: () => shell,
  path: '/anatomy/new',
  component: lazyPage(() => import('../anatomy/new-tissue'), 'NewTissue'),
  validateSearch: nameSearch,
})

/**
 * A visit can start with a complaint: with the checks of its list, with the last work, as a gentle visit, or as an assessment. `without` names
 * what is not checked today: 'rhomboid-major left,temporalis left'. `again` is a void visit that is charted again.
 */
const newVisitSearch = z.object({
  complaintId: z.number().optional().catch(undefined),
  start: z.enum(['checks', 'same', 'gentle', 'assessment']).optional().catch(undefined),
  without: z.string().optional().catch(undefined),
  again: z.number().optional().catch(undefined),
})

const newVisit = createRoute({
  getParentRoute: () => shell,
  path: '/clients/$clientId/visits/new',
  component: lazyPage(() => import('../visits/form/new-visit'), 'NewVisit'),
  validateSearch: (search) => newVisitSearch.parse(search),
})

/** The page can open with the form for its outcome for a complaint. */
const visit = createRoute({
  getParentRoute: () => shell,
  path: '/visits/$visitId',
  component: lazyPage(() => import('../visits/page/visit-page'), 'VisitPage'),
  validateSearch: (search): { outcomeFor?: number } => {
    const { data } = z.number().safeParse(search.outcomeFor)
    return data === undefined ? {} : { outcomeFor: data }
  },
})

/** The form can open at a point that is missing for the signature. */
const editVisit = createRoute({
  getParentRoute: () => shell,
  path: '/visits/$visitId/edit',
  component: lazyPage(() => import('../visits/form/edit-visit'), 'EditVisit'),
  validateSearch: (search): { point?: SignPoint } => {
    const { data } = z.enum(signPoints).safeParse(search.point)
    return data ? { point: data } : {}
  },
})

const correctVisit = createRoute({
  getParentRoute: () => shell,
  path: '/visits/$visitId/correct',
  component: lazyPage(() => import('../visits/form/edit-visit'), 'CorrectVisit'),
})

/** The form can open with the complaint marked as referred, which is saved only with the form. */
const editComplaint = createRoute({
  getParentRoute: () => shell,
  path: '/complaints/$complaintId/edit',
  component: lazyPage(() => import('../complaints/edit-complaint'), 'EditComplaint'),
  validateSearch: (search): { status?: 'referred on' } =>
    search.status === 'referred on' ? { status: search.status } : {},
})

/** The page can open for one client, who is then found in the backup. */
const restoreClient = createRoute({
  getParentRoute: () => shell,
  path: '/restore-client',
  component: lazyPage(() => import('../pages/restore-client/restore-client'), 'RestoreClient'),
  validateSearch: (search): { clientId?: number } => {
    const { data } = z.number().safeParse(search.clientId)
    return data === undefined ? {} : { clientId: data }
  },
})

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyPage(() => import('../pages/settings/settings'), 'Settings'),
})

const settingsTab = <Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => settings, path, component })

/** The first part. A link to a certain part names it. */
const firstSettings = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    redirect({ to: '/settings/backups', replace: true, throw: true })
  },
})

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    redirect({ to: '/needs-another-look', replace: true, throw: true })
  },
})

const tree = root.addChildren([
  home,
  ...createPaperRoutes(root),
  shell.addChildren([
    screen('/needs-another-look', NeedsAnotherLook),
    screen(
      '/follow-ups',
      lazyPage(() => import('../follow-ups/follow-ups'), 'FollowUps'),
    ),
    screen(
      '/drafts',
      lazyPage(() => import('../pages/drafts-and-unsigned/drafts-and-unsigned'), 'DraftsAndUnsigned'),
    ),
    clientList,
    newClient,
    screen(
      '/clients/$clientId',
      lazyPage(() => import('../pages/client/client-page'), 'ClientPage'),
    ),
    screen(
      '/clients/$clientId/edit',
      lazyPage(() => import('../clients/edit-client'), 'EditClient'),
    ),
    screen(
      '/clients/$clientId/complaints/new',
      lazyPage(() => import('../complaints/new-complaint'), 'NewComplaint'),
    ),
    newVisit,
    screen(
      '/complaints/$complaintId',
      lazyPage(() => import('../pages/complaint/complaint-page'), 'ComplaintPage'),
    ),
    editComplaint,
    screen(
      '/complaints/$complaintId/picture',
      lazyPage(() => import('../suggestions/picture/picture-page'), 'PicturePage'),
    ),
    screen(
      '/complaints/$complaintId/progress',
      lazyPage(() => import('../progress/progress-page'), 'ProgressPage'),
    ),
    screen(
      '/complaints/$complaintId/plan',
      lazyPage(() => import('../plans/edit-plan'), 'EditPlan'),
    ),
    visit,
    editVisit,
    correctVisit,
    screen(
      '/anatomy',
      lazyPage(() => import('../anatomy/anatomy-list'), 'AnatomyList'),
    ),
    newTissue,
    screen(
      '/anatomy/$tissue',
      lazyPage(() => import('../anatomy/tissue-page'), 'TissuePage'),
    ),
    screen(
      '/anatomy/$tissue/edit',
      lazyPage(() => import('../anatomy/edit-tissue'), 'EditTissue'),
    ),
    screen(
      '/anatomy/regions/$region',
      lazyPage(() => import('../anatomy/region-page'), 'RegionPage'),
    ),
    restoreClient,
    screen(
      '/help',
      lazyPage(() => import('../pages/help/help'), 'Help'),
    ),
    settings.addChildren([
      firstSettings,
      settingsTab(
        '/backups',
        lazyPage(() => import('../pages/settings/backups-tab'), 'BackupsTab'),
      ),
      settingsTab(
        '/practice',
        lazyPage(() => import('../pages/settings/practice-tab'), 'PracticeTab'),
      ),
      settingsTab(
        '/visits',
        lazyPage(() => import('../pages/settings/visits-tab'), 'VisitsTab'),
      ),
      settingsTab(
        '/lists',
        lazyPage(() => import('../pages/settings/lists-tab'), 'ListsTab'),
      ),
      settingsTab(
        '/appearance',
        lazyPage(() => import('../pages/settings/appearance-tab'), 'AppearanceTab'),
      ),
    ]),
  ]),
])

export const router = createRouter({
  routeTree: tree,
  scrollRestoration: true,
  // The code of a page loads when somebody points at a link to it, so that the click does not wait.
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  defaultPendingMinMs: 0,
  defaultPendingComponent: LoadingPage,
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: NotFound,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
