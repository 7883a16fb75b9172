import { beforeEach, describe, expect, it } from 'vitest'
import { keepInside } from '@main/electron/navigation'
import { ContentsStub, outsideUrls } from './contents-stub'

let contents: ContentsStub
beforeEach(() => {
  contents = new ContentsStub()
  keepInside(contents.asContents())
})

describe.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s', (name) => {
  it.each(outsideUrls)('is stopped on the way to %s', (url) => {
    expect(contents.prevents(name, url)).toBe(true)
  })

  it('is allowed within the application', () => {
    expect(contents.prevents(name, 'app://elsewhere/clients/7?tab=visits')).toBe(false)
  })
})

it('refuses a web view', () => {
  expect(contents.prevents('will-attach-webview')).toBe(true)
})

it.each(outsideUrls)('neither opens a window for %s nor loads it', (url) => {
  expect(contents.openHandler?.({ url })).toEqual({ action: 'deny' })
  expect(contents.loaded).toEqual([])
})

it('shows its own print pages in the existing window', () => {
  expect(contents.openHandler?.({ url: 'app://elsewhere/print/plans/7' })).toEqual({ action: 'deny' })
  expect(contents.loaded).toEqual(['app://elsewhere/print/plans/7'])
})
