import type { Page, Route } from 'playwright-core'

/**
 * Has the first `times` requests to `url` go through `handle`, all of them where nothing is said, until the answer is called. The
 * interception itself stays as long as the page: Chromium loses, now and then, a request on its way while one is taken away.
 */
export async function intercept(
  page: Page,
  url: string | RegExp,
  handle: (route: Route) => Promise<unknown>,
  times = Number.POSITIVE_INFINITY,
): Promise<() => void> {
  let left = times
  await page.route(url, (route) => (left-- > 0 ? handle(route) : route.continue()))
  return () => {
    left = 0
  }
}
