import { usePractice } from '../practice/practice-context'
import classes from './document.module.css'

/** Who writes: the practice, how to reach it, and what this document is. */
export function Letterhead({ document }: { document: string }) {
  const { settings } = usePractice()
  return (
    <header className={classes.head}>
      <div className={classes.practice}>
        {settings.logo && <img src={settings.logo} alt="" />}
        <div>
          <p className={classes.name}>{settings.name}</p>
          <p className="prose">{settings.address}</p>
          <p>{[settings.phone, settings.email].filter(Boolean).join(' · ')}</p>
        </div>
      </div>
      <h1>{document}</h1>
    </header>
  )
}
