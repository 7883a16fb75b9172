import { Button, NativeSelect } from '@mantine/core'
import { type Side, sides } from '@shared/vocabulary'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { TypeAhead } from '../../anatomy/type-ahead'
import { sideName } from '../../anatomy/words'
import classes from './picture-page.module.css'

export interface Asked {
  tissue: string
  side: Side
}

interface Props {
  asked: Asked | null
  /** The side to ask about first: that of the complaint. */
  side: Side
  onAsk: (asked: Asked | null) => void
}

/** Adds any tissue that the user asks about to the picture. */
export function PictureAsk({ asked, side, onAsk }: Props) {
  const { anatomy, findTissue } = useAnatomy()
  return (
    <div className={classes.ask}>
      <TypeAhead
        label="Why not …?"
        placeholder="pec min, QL, soleus"
        find={(query) =>
          findTissue(query, 8).map((tissue) => ({ id: tissue.id, name: tissue.name, about: tissue.latin }))
        }
        onPick={(tissue) => onAsk({ tissue, side: anatomy.isMidline(tissue) ? 'middle' : side })}
      />
      {asked && (
        <div className={classes.side}>
          <NativeSelect
            aria-label="Side"
            size="xs"
            value={asked.side}
            onChange={(event) => onAsk({ ...asked, side: event.currentTarget.value as Side })}
            data={sides.map((value) => ({ value, label: sideName(value) }))}
          />
          <Button variant="default" size="xs" onClick={() => onAsk(null)}>
            Remove
          </Button>
        </div>
      )}
    </div>
  )
}
