import { createHash } from 'node:crypto'

const style = `
  :root { color-scheme: light dark }
  body { display: grid; place-items: center; min-height: 100vh; margin: 0; font: 1.05rem/1.6 system-ui, sans-serif }
  main { max-width: 32rem; padding: 2rem; text-align: center }
  h1 { font-size: 1.4rem; font-weight: 600 }
`

/** The page for a browser without a session. Its script exchanges the key in the link for one, or shows the text. */
export const entryPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Elsewhere</title>
    <link rel="icon" href="data:,">
    <style>${style}</style>
    <script type="module" src="/enter.js"></script>
  </head>
  <body>
    <main id="closed" hidden>
      <h1>Elsewhere</h1>
      <p>Open the link that Elsewhere showed when it started.</p>
    </main>
    <noscript><main><h1>Elsewhere</h1><p>Elsewhere needs JavaScript.</p></main></noscript>
  </body>
</html>
`

/** Removes the key from the address bar at once, so that no history, bookmark or screenshot contains it. */
export const entryScript = `const key = new URLSearchParams(location.hash.slice(1)).get('key')
history.replaceState(null, '', location.pathname + location.search)
const entered =
  key !== null &&
  (await fetch('/enter', { method: 'POST', body: key, headers: { 'content-type': 'text/plain' } }).then(
    (answer) => answer.ok,
    () => false,
  ))
if (entered) location.replace(location.pathname + location.search)
else document.getElementById('closed').hidden = false
`

const styleHash = createHash('sha256').update(style).digest('base64')

export const entryHeaders = {
  'content-security-policy': [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'sha256-${styleHash}'`,
    `img-src data:`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}
