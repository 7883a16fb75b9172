import { AppShell, Badge, Burger, Group, Kbd, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import {
  IconBone,
  IconHelp,
  IconPencil,
  IconPhone,
  IconRefreshAlert,
  IconSearch,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { AreaLink } from '../ui/links'
import { RailTooltip } from '../ui/rail/rail-tooltip'
import { RailWarning } from '../backups/rail-warning'
import { showRestoredNotice } from '../backups/restored-notice'
import { BeingChecked } from '../practice/being-checked'
import { LostSaves } from '../practice/lost-saves'
import { ReadOnlyBanner } from '../practice/read-only'
import { AnotherPractice } from '../practice/another-practice'
import { ClockWarning } from '../practice/clock-warning'
import { SampleBanner } from '../practice/sample-banner'
import { usePractice } from '../practice/practice-context'
import { rpc } from '../api/rpc'
import { useDates } from '../ui/dates'
import { commandKey } from '../ui/keys/keys'
import { useSingleKeys } from '../ui/keys/single-keys'
import { useLazyPalette } from './lazy-palette'
import { PrintKey } from './print-key'
import classes from './shell.module.css'
import { railWidth } from './theme'
import { useMenuCommands } from './use-menu-commands'
import { useIdle, usePreloadPages } from './use-idle'

/** The rail with the main menu, the palette, and the page. */
export function Shell() {
  const [railOpen, rail] = useDisclosure(false)
  const { settings, sample, schemaDifferences } = usePractice()
  const path = useRouterState({ select: (state) => state.location.pathname })
  // The path of the page that is shown. The address changes earlier, while the old page is still shown.
  const shownPath = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const isIdle = useIdle()
  usePreloadPages(isIdle)
  const { open: openPalette, palette } = useLazyPalette(isIdle)
  useMenuCommands(openPalette)
  const navigate = useNavigate()
  // The page of a complaint shows its own keys first.
  useSingleKeys({ '?': () => void navigate({ to: '/help' }) }, settings.singleKeys, { isFallback: true })
  const main = useRef<HTMLElement>(null)
  const first = useRef(true)

  const dates = useDates()
  useEffect(() => showRestoredNotice(dates))

  const opener = useRef<HTMLButtonElement>(null)
  const closer = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (railOpen) closer.current?.focus()
  }, [railOpen])
  function closeMenu() {
    rail.close()
    opener.current?.focus()
  }

  const { close } = rail
  // A new page takes the focus, so that the keyboard starts at its title. The first page does not.
  useEffect(() => {
    close()
    if (shownPath === undefined) return
    if (first.current) first.current = false
    else if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
  }, [shownPath, close])

  return (
    <AppShell
      navbar={{ width: railWidth, breakpoint: 'sm', collapsed: { mobile: !railOpen } }}
      header={{ height: { base: 48, sm: 0 } }}
      layout="alt"
      padding="lg"
      classNames={{ root: classes.shell, navbar: classes.rail, header: classes.top }}
    >
      <a href="#screen" className="skip-link">
        Skip to content
      </a>
      <AppShell.Header hiddenFrom="sm">
        <Group h="100%" px="md" gap="sm">
          <Burger
            ref={opener}
            opened={railOpen}
            onClick={rail.toggle}
            size="sm"
            aria-label="Main menu"
            aria-expanded={railOpen}
          />
          <Text fw={600}>Elsewhere</Text>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar
        aria-label="Main menu"
        data-closed={!railOpen || undefined}
        onKeyDown={(event) => event.key === 'Escape' && railOpen && closeMenu()}
        onBlur={({ currentTarget, relatedTarget }) => {
          // The page behind the open menu cannot be seen.
          if (relatedTarget && !currentTarget.contains(relatedTarget)) rail.close()
        }}
      >
        <Group justify="space-between" className={classes.brand}>
          <Group gap={10} wrap="nowrap">
            <img src="/icon.svg" alt="" width={28} height={28} />
            <div className={classes.words}>
              <Text fw={650} lh={1.2}>
                Elsewhere
              </Text>
              <Text size="xs" c="dimmed" truncate maw={150}>
                {settings.name}
              </Text>
            </div>
          </Group>
          <Burger ref={closer} hiddenFrom="sm" opened onClick={closeMenu} size="sm" aria-label="Close menu" />
        </Group>
        <RailTooltip label={`Find (${commandKey} K)`}>
          <UnstyledButton className={classes.find} onClick={openPalette}>
            <IconSearch size={16} aria-hidden />
            <span className={classes.words}>Find</span>
            <Kbd size="xs" ml="auto" className={classes.words}>
              {commandKey} K
            </Kbd>
          </UnstyledButton>
        </RailTooltip>
        <Areas path={path} />
        <RailWarning />
      </AppShell.Navbar>
      <AppShell.Main ref={main} id="screen" tabIndex={-1} className={classes.main}>
        <AnotherPractice shown={{ name: sample ? 'the sample practice' : settings.name, sample }} />
        {sample && <SampleBanner />}
        {schemaDifferences.length > 0 && <ReadOnlyBanner />}
        <BeingChecked />
        <LostSaves />
        <ClockWarning />
        <Outlet />
      </AppShell.Main>
      {palette}
      <PrintKey />
    </AppShell>
  )
}

const COUNTS_REFRESH_MS = 60_000

function Areas({ path }: { path: string }) {
  // Who is due for a call changes with the clock too.
  const counts = useQuery({ ...rpc.pages.railCounts.queryOptions(), refetchInterval: COUNTS_REFRESH_MS })
  const areas = [
    {
      to: '/needs-another-look',
      label: 'Needs another look',
      icon: IconRefreshAlert,
      count: counts.data?.needsAnotherLook,
    },
    { to: '/follow-ups', label: 'Follow-up calls', icon: IconPhone, count: counts.data?.followUps },
    { to: '/drafts', label: 'Drafts and unsigned', icon: IconPencil, count: counts.data?.draftsAndUnsigned },
    { to: '/clients', label: 'Clients', icon: IconUsers, count: undefined },
    { to: '/anatomy', label: 'Anatomy', icon: IconBone, count: undefined },
    { to: '/settings', label: 'Settings', icon: IconSettings, count: undefined },
    { to: '/help', label: 'Help', icon: IconHelp, count: undefined },
  ] as const
  const isHere = (to: string) =>
    path.startsWith(to) || (to === '/clients' && /^\/(complaints|visits)\//.test(path))
  return areas.map(({ to, label, icon: Icon, count }) => (
    <RailTooltip key={to} label={label}>
      <AreaLink
        to={to}
        label={label}
        active={isHere(to)}
        aria-current={isHere(to) ? 'page' : undefined}
        leftSection={<Icon size={18} stroke={1.7} aria-hidden />}
        rightSection={
          count ? (
            <Badge variant="light" size="sm" circle={count < 10} className={classes.count}>
              {count}
            </Badge>
          ) : null
        }
        className={classes.area}
      />
    </RailTooltip>
  ))
}
