import { anatomyRouter } from './anatomy/router'
import { clientsRouter } from './clients/router'
import { complaintsRouter } from './complaints/router'
import { draftsRouter } from './drafts/router'
import { outcomesRouter } from './outcomes/router'
import { plansRouter } from './plans/router'
import { practiceRouter } from './practice/router'
import { router } from './rpc'
import { suggestionsRouter } from './suggestions/router'
import { visitsRouter } from './visits/router'

export const clinicRouter = router({
  practice: practiceRouter,
  clients: clientsRouter,
  complaints: complaintsRouter,
  visits: visitsRouter,
  drafts: draftsRouter,
  outcomes: outcomesRouter,
  plans: plansRouter,
  suggestions: suggestionsRouter,
  anatomy: anatomyRouter,
})

export type ClinicRouter = typeof clinicRouter
