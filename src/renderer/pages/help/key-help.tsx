import { usePractice } from '../../practice/practice-context'
import { keysByScreen } from '../../ui/keys/key-list'
import { KeyTable } from '../../ui/keys/key-table'
import { AnchorLink } from '../../ui/links'
import classes from './help.module.css'

export function KeyHelp() {
  const { singleKeys } = usePractice().settings
  return (
    <>
      <p>
        {singleKeys ? 'Keys of one letter never act in text fields.' : 'The keys of one letter are off.'} You
        can switch them {singleKeys ? 'off' : 'on'} in the{' '}
        <AnchorLink to="/settings/appearance" underline="always">
          settings
        </AnchorLink>
        .
      </p>
      <div className={classes.screens}>
        {keysByScreen.map(({ screen, rows }) => (
          <div key={screen}>
            <h3>{screen}</h3>
            <KeyTable rows={rows} />
          </div>
        ))}
      </div>
    </>
  )
}
