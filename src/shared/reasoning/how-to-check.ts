import { movementById, opposes } from '@shared/anatomy/movements'
import { muscleById } from '@shared/anatomy/muscles'
import { regionName } from './reason-text'

/** How to test a tissue before working it: press, load, stretch, and each time ask for the familiar pain. */
export function howToCheck(tissue: string): string {
  const muscle = muscleById.get(tissue)
  if (!muscle) return 'Press it slowly and ask whether that gives the familiar pain.'
  const place = muscle.liesIn[0]
  const press = `Press slowly along it${place ? ` (${regionName(place)})` : ''} and ask whether that gives the familiar pain`
  const compare = muscle.midline ? '.' : '; compare with the other side.'
  const action = muscle.actions[0]
  const load = action ? label(action) : null
  const undone = action ? opposes(action) : null
  const stretch = undone ? label(undone) : null
  const move = load
    ? ` Against light resistance try ${load}${stretch ? `; for a stretch, ${stretch}` : ''}.`
    : ''
  return press + compare + move
}

function label(movement: string): string {
  return (movementById.get(movement)?.label ?? movement).toLowerCase()
}
