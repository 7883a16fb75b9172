import { createRootRoute, createRoute, createRouter, Outlet, redirect } from '@tanstack/react-router'
import { sides } from '@shared/complaints'
import { papers, type Paper } from '@shared/practice'
import { signPoints, type SignPoint } from '@shared/signing'
import { z } from 'zod'
import { AnatomyList } from '../anatomy/anatomy-list'
import { EditTissue } from '../anatomy/edit-tissue'
import { NewTissue } from '../anatomy/new-tissue'
import { RegionPage } from '../anatomy/region-page'
import { TissuePage } from '../anatomy/tissue-page'
import { FollowUps } from '../follow-ups/follow-ups'
import { ClientList } from '../clients/client-list'
import { ClientPage } from '../pages/client/client-page'
import { EditClient } from '../clients/edit-client'
import { NewClient } from '../clients/new-client'
import { ComplaintPage } from '../pages/complaint/complaint-page'
import { EditComplaint } from '../complaints/edit-complaint'
import { NewComplaint } from '../complaints/new-complaint'
import { ProgressPage } from '../progress/progress-page'
import { DraftsAndUnsigned } from '../pages/drafts-and-unsigned/drafts-and-unsigned'
import { NeedsAnotherLook } from '../pages/needs-another-look/needs-another-look'
import { EditPlan } from '../plans/edit-plan'
import { Settings } from '../pages/settings/settings'
import { PicturePaper } from '../print/picture-paper'
import { PlanPaper } from '../print/plan-paper'
import { PicturePage } from '../suggestions/picture/picture-page'
import { ProgressPaper } from '../print/progress-paper'
import { VisitPaper } from '../print/visit-paper'
import { EditVisit } from '../visits/form/edit-visit'
import { NewVisit } from '../visits/form/new-visit'
import { VisitPage } from '../visits/page/visit-page'
import { NotFound } from './not-found'
import { Shell } from './shell'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })

const within = <Path extends string>(path: Path, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => shell, path, component })

const nameIn = (search: Record<string, unknown>): { name?: string } =>
  typeof search.name === 'string' ? { name: search.name } : {}

/** A name typed into a search that found nobody becomes the new client's name. */
const newClient = createRoute({
  getParentRoute: () => shell,
  path: '/clients/new',
  component: NewClient,
  validateSearch: nameIn,
})

const newTissue = createRoute({
  getParentRoute: () => shell,
  path: '/anatomy/new',
  component: NewTissue,
  validateSearch: nameIn,
})

/** The form can open at a point that was missing when somebody wanted to sign. */
const editVisit = createRoute({
  getParentRoute: () => shell,
  path: '/visits/$visitId/edit',
  component: EditVisit,
  validateSearch: (search): { point?: SignPoint } => {
    const { data } = z.enum(signPoints).safeParse(search.point)
    return data ? { point: data } : {}
  },
})

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    redirect({ to: '/needs-another-look', replace: true, throw: true })
  },
})

/** A PDF is made of the page in the paper that was chosen on the screen. */
const onPaper = (search: Record<string, unknown>): { paper?: Paper } => {
  const { data } = z.enum(papers).safeParse(search.paper)
  return data ? { paper: data } : {}
}

const planPaper = createRoute({
  getParentRoute: () => root,
  path: '/print/plans/$complaintId',
  component: PlanPaper,
  validateSearch: onPaper,
})

const progressPaper = createRoute({
  getParentRoute: () => root,
  path: '/print/progress/$complaintId',
  component: ProgressPaper,
  validateSearch: onPaper,
})

const pictureOnPaper = z.object({
  tissue: z.string().optional().catch(undefined),
  side: z.enum(sides).optional().catch(undefined),
  list: z.boolean().optional().catch(undefined),
})

const picturePaper = createRoute({
  getParentRoute: () => root,
  path: '/print/pictures/$complaintId',
  component: PicturePaper,
  // What the picture on the screen had beside the first ideas.
  validateSearch: (search) => pictureOnPaper.parse(search),
})

const visitPaper = createRoute({
  getParentRoute: () => root,
  path: '/print/visits/$visitId',
  component: VisitPaper,
  validateSearch: onPaper,
})

const tree = root.addChildren([
  home,
  planPaper,
  picturePaper,
  progressPaper,
  visitPaper,
  shell.addChildren([
    within('/needs-another-look', NeedsAnotherLook),
    within('/ask', FollowUps),
    within('/unfinished', DraftsAndUnsigned),
    within('/clients', ClientList),
    newClient,
    within('/clients/$clientId', ClientPage),
    within('/clients/$clientId/edit', EditClient),
    within('/clients/$clientId/complaints/new', NewComplaint),
    within('/clients/$clientId/visits/new', NewVisit),
    within('/complaints/$complaintId', ComplaintPage),
    within('/complaints/$complaintId/edit', EditComplaint),
    within('/complaints/$complaintId/picture', PicturePage),
    within('/complaints/$complaintId/progress', ProgressPage),
    within('/complaints/$complaintId/plan', EditPlan),
    within('/visits/$visitId', VisitPage),
    editVisit,
    within('/anatomy', AnatomyList),
    newTissue,
    within('/anatomy/$tissue', TissuePage),
    within('/anatomy/$tissue/edit', EditTissue),
    within('/anatomy/regions/$region', RegionPage),
    within('/settings', Settings),
  ]),
])

export const routes = createRouter({
  routeTree: tree,
  scrollRestoration: true,
  defaultNotFoundComponent: NotFound,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof routes
  }
}
