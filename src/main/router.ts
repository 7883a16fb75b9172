import { anatomyRouter } from './anatomy/router'
import { backupsRouter } from './backups/router'
import { clientsRouter } from './clients/router'
import { complaintsRouter } from './complaints/router'
import { draftsRouter } from './drafts/router'
import { followUpsRouter } from './follow-ups/router'
import { measuresRouter } from './measures/router'
import { outcomesRouter } from './outcomes/router'
import { pagesRouter } from './pages/router'
import { phrasesRouter } from './phrases/router'
import { plansRouter } from './plans/router'
import { practiceRouter } from './practice/router'
import { routinesRouter } from './routines/router'
import { router } from './rpc'
import { suggestionsRouter } from './suggestions/router'
import { techniquesRouter } from './techniques/router'
import { visitsRouter } from './visits/router'

export const clinicRouter = router({
  practice: practiceRouter,
  backups: backupsRouter,
  clients: clientsRouter,
  complaints: complaintsRouter,
  visits: visitsRouter,
  drafts: draftsRouter,
  outcomes: outcomesRouter,
  followUps: followUpsRouter,
  measures: measuresRouter,
  plans: plansRouter,
  suggestions: suggestionsRouter,
  anatomy: anatomyRouter,
  routines: routinesRouter,
  phrases: phrasesRouter,
  techniques: techniquesRouter,
  pages: pagesRouter,
})

export type ClinicRouter = typeof clinicRouter
