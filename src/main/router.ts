import { clientsRouter } from './clients/router'
import { complaintsRouter } from './complaints/router'
import { outcomesRouter } from './outcomes/router'
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
  clients: clientsRouter,
  complaints: complaintsRouter,
  visits: visitsRouter,
  outcomes: outcomesRouter,
  plans: plansRouter,
  suggestions: suggestionsRouter,
  routines: routinesRouter,
  phrases: phrasesRouter,
  techniques: techniquesRouter,
})

export type ClinicRouter = typeof clinicRouter
