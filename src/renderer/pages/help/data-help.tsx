import { usePractice } from '../../practice/practice-context'
import classes from './help.module.css'

export function DataHelp({ version }: { version: string }) {
  const { folder, sample } = usePractice()
  return (
    <>
      <p>
        Everything is in one folder on this computer.{' '}
        {sample && 'The sample practice is in a folder of its own inside it.'}
      </p>
      <dl className={classes.words}>
        <dt>Data folder</dt>
        <dd className="prose">{folder}</dd>
        <dt>Version</dt>
        <dd>{version}</dd>
      </dl>
      <h3>A newer version</h3>
      <ul>
        <li>There is no update check: nothing leaves the computer.</li>
        <li>Ask whoever installed Elsewhere for a newer version.</li>
        <li>A newer version opens this practice. It makes a backup before it changes the record.</li>
        <li>An older version cannot open the practice after that.</li>
      </ul>
    </>
  )
}
