import { usePractice } from '../practice/practice-context'
import classes from './document.module.css'

/** The practice, its contact details and the name of the document. */
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
