import type { ReactNode } from 'react'
import { version } from '../../../../package.json'
import { Page } from '../../ui/page'
import { Section } from '../../ui/section'
import { BackupHelp } from './backup-help'
import { DataHelp } from './data-help'
import classes from './help.module.css'
import { KeyHelp } from './key-help'
import { PrintHelp } from './print-help'
import { SuggestionHelp } from './suggestion-help'

const parts: readonly { id: string; title: string; content: ReactNode }[] = [
  { id: 'keys', title: 'Keys', content: <KeyHelp /> },
  { id: 'suggestions', title: 'Suggestions', content: <SuggestionHelp /> },
  { id: 'backups', title: 'Backups and restore', content: <BackupHelp /> },
  { id: 'printing', title: 'Printing', content: <PrintHelp /> },
  { id: 'data', title: 'Data and version', content: <DataHelp version={version} /> },
]

/** What the program does and with which keys, on one page. */
export function Help() {
  return (
    <Page title="Help">
      <div className={classes.help}>
        <nav aria-label="On this page">
          <ul className={classes.contents}>
            {parts.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className={classes.parts}>
          {parts.map(({ id, title, content }) => (
            <div key={id} id={id} tabIndex={-1} className={classes.part}>
              <Section title={title}>{content}</Section>
            </div>
          ))}
        </div>
      </div>
    </Page>
  )
}
