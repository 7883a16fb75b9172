import { useAnatomy } from './anatomy-context'

/** How to check a tissue before working it: its directions, and what to ask each time. */
export function HowToCheck({ tissue }: { tissue: string }) {
  const known = useAnatomy().anatomy.tissueById.get(tissue)
  return (
    <>
      <p className="running-text">{known?.howToCheck ?? 'Press slowly.'}</p>
      <p className="running-text">{known?.midline ? askFamiliarPain : askAndCompare}</p>
    </>
  )
}

const askFamiliarPain = 'Ask each time: is this the familiar pain?'
const askAndCompare = 'Ask each time: is this the familiar pain? Compare with the other side.'
