import type { MiddlewareHandler } from 'hono'

const safeMethods = new Set(['GET', 'HEAD'])
const methods = new Set([...safeMethods, 'POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * Refuses requests that do not come from the application's own pages, before any other code reads them:
 * - another `Host`, so that no other name of this computer reaches the practice (DNS rebinding);
 * - a request that another site or another port of this computer makes a browser send. `SameSite` is not enough,
 *   because all ports are one site. A link to the front page is allowed: the other site cannot read the response;
 * - a change without the application's own `Origin`.
 */
export function guard(origin: string): MiddlewareHandler {
  const ownHost = new URL(origin).host
  return async (c, next) => {
    const url = new URL(c.req.url)
    if (c.req.header('host') !== ownHost || url.origin !== origin) {
      return c.text('This address is not served here.', 421)
    }
    if (!methods.has(c.req.method)) return c.text('Not allowed.', 405)

    const site = c.req.header('sec-fetch-site')
    const isFromOtherSite = site === 'cross-site' || site === 'same-site'
    const followsLink =
      c.req.method === 'GET' &&
      url.pathname === '/' &&
      c.req.header('sec-fetch-mode') === 'navigate' &&
      c.req.header('sec-fetch-dest') === 'document'
    if (isFromOtherSite && !followsLink) return c.text('Refused: the request comes from another site.', 403)

    if (!safeMethods.has(c.req.method) && c.req.header('origin') !== origin) {
      return c.text('Refused: the request comes from another site.', 403)
    }
    await next()
  }
}
