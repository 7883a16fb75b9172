import { useMediaQuery } from '@mantine/hooks'

/** The rail shows only icons at these widths; the same as in `app/shell.module.css`. Paper is no screen. */
const ONLY_ICONS = 'screen and (48em <= width < 68.75em)'

/** Whether the rail shows only icons, without words. */
export const useRailHasOnlyIcons = () => useMediaQuery(ONLY_ICONS, false, { getInitialValueInEffect: false })
