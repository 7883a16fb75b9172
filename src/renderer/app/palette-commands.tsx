import {
  IconBone,
  IconDeviceFloppy,
  IconHelp,
  IconPencil,
  IconPhone,
  IconPrinter,
  IconRefreshAlert,
  IconSettings,
  IconStethoscope,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { backUpNow } from '../backups/back-up-now'

export interface Command {
  id: string
  label: string
  /** Other words by which it is found. */
  keywords?: string
  leftSection: React.ReactNode
  onClick: () => void
}

const icon = (Icon: ComponentType<{ size: number; stroke: number }>) => <Icon size={20} stroke={1.6} />

/** The parts of the settings, so that each is found by what it has. */
const settingsParts = [
  { id: 'settings', label: 'Settings', keywords: '', to: '/settings' },
  {
    id: 'backups',
    label: 'Backups',
    keywords: 'restore second folder data',
    to: '/settings/backups',
  },
  {
    id: 'practice',
    label: 'Practice details',
    keywords: 'name address phone logo paper dates times country',
    to: '/settings/practice',
  },
  {
    id: 'signing-checklist',
    label: 'Signing checklist and visits',
    keywords: 'outcome measures relief criterion minutes',
    to: '/settings/visits',
  },
  { id: 'lists', label: 'Techniques, routines and phrases', keywords: 'lists', to: '/settings/lists' },
  {
    id: 'appearance',
    label: 'Appearance',
    keywords: 'dark light colours keys',
    to: '/settings/appearance',
  },
] as const

/** Returns what the palette can do: first for the client, the complaint or the visit of this page, then everywhere. */
export function useCommands(): Command[] {
  const navigate = useNavigate()
  const { clientId, complaintId, visitId } = useParams({ strict: false })
  const here: Command[] = []
  if (clientId !== undefined) {
    here.push(
      {
        id: 'new-visit',
        label: 'New visit',
        // Not “client”: “new client” is another command.
        keywords: 'start chart',
        leftSection: icon(IconStethoscope),
        onClick: () => void navigate({ to: '/clients/$clientId/visits/new', params: { clientId } }),
      },
      {
        id: 'new-complaint',
        label: 'New complaint',
        leftSection: icon(IconStethoscope),
        onClick: () => void navigate({ to: '/clients/$clientId/complaints/new', params: { clientId } }),
      },
    )
  }
  if (complaintId !== undefined) {
    here.push(
      {
        id: 'print-plan',
        label: 'Print the plan',
        leftSection: icon(IconPrinter),
        onClick: () => void navigate({ to: '/print/plans/$complaintId', params: { complaintId } }),
      },
      {
        id: 'print-progress',
        label: 'Print the progress',
        leftSection: icon(IconPrinter),
        onClick: () => void navigate({ to: '/print/progress/$complaintId', params: { complaintId } }),
      },
    )
  }
  if (visitId !== undefined) {
    here.push({
      id: 'print-visit',
      label: 'Print the visit',
      keywords: 'note',
      leftSection: icon(IconPrinter),
      onClick: () => void navigate({ to: '/print/visits/$visitId', params: { visitId } }),
    })
  }
  return [
    ...here,
    {
      id: 'look',
      label: 'Needs another look',
      leftSection: icon(IconRefreshAlert),
      onClick: () => void navigate({ to: '/needs-another-look' }),
    },
    {
      id: 'ask',
      label: 'Follow-up calls',
      leftSection: icon(IconPhone),
      onClick: () => void navigate({ to: '/follow-ups' }),
    },
    {
      id: 'unfinished',
      label: 'Drafts and unsigned',
      keywords: 'visits notes to sign',
      leftSection: icon(IconPencil),
      onClick: () => void navigate({ to: '/drafts' }),
    },
    {
      id: 'clients',
      label: 'Clients',
      keywords: 'export CSV',
      leftSection: icon(IconUsers),
      onClick: () => void navigate({ to: '/clients' }),
    },
    {
      id: 'anatomy',
      label: 'Anatomy',
      leftSection: icon(IconBone),
      onClick: () => void navigate({ to: '/anatomy' }),
    },
    ...settingsParts.map(({ id, label, keywords, to }) => ({
      id,
      label,
      keywords,
      leftSection: icon(IconSettings),
      onClick: () => void navigate({ to }),
    })),
    {
      id: 'help',
      label: 'Help',
      keywords: 'keys shortcuts print version suggestions strong fair possible',
      leftSection: icon(IconHelp),
      onClick: () => void navigate({ to: '/help' }),
    },
    {
      id: 'back-up',
      label: 'Back up now',
      keywords: 'backup save',
      leftSection: icon(IconDeviceFloppy),
      onClick: () => void backUpNow(),
    },
    {
      id: 'restore-client',
      label: 'Restore a client from a backup',
      leftSection: icon(IconUserPlus),
      onClick: () => void navigate({ to: '/restore-client' }),
    },
  ]
}
