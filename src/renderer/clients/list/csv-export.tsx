import { Button, Menu } from '@mantine/core'
import { csvSeparators, separatorIn, type CsvSeparator } from '@shared/csv'
import { IconChevronDown, IconDownload } from '@tabler/icons-react'
import { noFilter, usualSort, type ClientListQuery } from '@shared/clients/list'
import { checkShownPractice } from '../../api/rpc'
import { usePractice } from '../../practice/practice-context'
import { isSame } from '../../ui/fields/is-same'

const separatorLabels: Record<CsvSeparator, string> = {
  comma: 'Separated by commas',
  semicolon: 'Separated by semicolons',
  tab: 'Separated by tabs',
}

/**
 * Exports the clients for a spreadsheet with the separator of the practice's country, or as chosen. While some are hidden,
 * the button says that it exports all.
 */
export function CsvExport({ shown }: { shown: ClientListQuery }) {
  const { identity, settings } = usePractice()
  const address = `/exports/clients.csv?practice=${identity}`
  const usual = separatorIn(settings.country)
  const isFiltered = shown.text.trim() !== '' || !isSame(shown.filter, noFilter)
  const link = { component: 'a' as const, download: true, onClick: checkShownPractice }
  return (
    <Button.Group>
      <Button {...link} href={address} variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
        {isFiltered ? 'Export all to CSV' : 'Export to CSV'}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" px="xs" aria-label="Other forms of CSV">
            <IconChevronDown size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {!isSame(shown, { text: '', filter: noFilter, sort: usualSort }) && (
            <Menu.Item {...link} href={`${address}&list=${encodeURIComponent(JSON.stringify(shown))}`}>
              Only the clients shown
            </Menu.Item>
          )}
          <Menu.Label>For a spreadsheet</Menu.Label>
          {csvSeparators.map((separator) => (
            <Menu.Item key={separator} {...link} href={`${address}&separator=${separator}`}>
              {separatorLabels[separator]}
              {separator === usual && ' (usual here)'}
            </Menu.Item>
          ))}
          <Menu.Label>For another program</Menu.Label>
          <Menu.Item {...link} href={`${address}&form=transfer&separator=comma`}>
            Every cell as it is stored
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  )
}
