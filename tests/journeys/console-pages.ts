import { consoleRoutes } from '../../server/console/console-routes.ts'
import { jsonOf } from '../json-of.ts'
import type { Served } from '../served.ts'

/** The addresses of all pages behind the door on a server that has boards, campaigns and submissions: each page, and its parts that have an address. */
export async function consolePages(server: Served): Promise<readonly string[]> {
  const first = async (path: string, list: string) => {
    const [one] =
      (await jsonOf<Record<string, readonly { readonly id: string }[]>>(server.call('GET', path)))[list] ?? []
    return one?.id
  }
  const examples: Readonly<Record<string, string | undefined>> = {
    board: await first('/api/v1/boards?limit=1', 'boards'),
    campaign: await first('/api/v1/campaigns?limit=1', 'campaigns'),
    submission: await first('/api/v1/submissions?limit=1', 'submissions'),
    guide: 'can-bo',
  }
  const pages = consoleRoutes(new Map()).flatMap(({ path }) => (path === '/console/{file}' ? [] : [path]))
  return [
    ...pages.map((page) =>
      page.replace(/\{(\w+)\}/g, (_, part: string) => {
        const example = examples[part]
        if (example === undefined) throw new Error(`no example of {${part}} in ${page}`)
        return example
      }),
    ),
    ...['/campaigns/new', '/boards?tab=map'],
  ]
}
