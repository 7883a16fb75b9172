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
    </>
  )
}
