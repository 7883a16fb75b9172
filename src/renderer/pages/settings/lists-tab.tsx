import { PhraseSettings } from '../../phrases/phrase-settings'
import { RoutineSettings } from '../../routines/routine-settings'
import { TechniqueSettings } from '../../techniques/technique-settings'

export function ListsTab() {
  return (
    <>
      <TechniqueSettings />
      <RoutineSettings />
      <PhraseSettings />
    </>
  )
}
