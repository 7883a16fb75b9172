import { Menu, type MenuItemProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentProps } from 'react'

/** A menu item as a typed link. Separate from the other links, because the first screen has no menu. */
export const MenuItemLink = createLink(
  (props: MenuItemProps & Omit<ComponentProps<'a'>, keyof MenuItemProps>) => (
    <Menu.Item component="a" {...props} />
  ),
)
