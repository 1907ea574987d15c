import { sha256Of } from '../../shared/sha256-of.ts'
import { fetchWithin } from '../fetch-within.ts'
import { listPath, pagePath, type ShellFile, shellListOf } from './shell-list.ts'

const prefix = 'shell-build-'
const hashHeader = 'shell-sha256'
const policyHeader = 'content-security-policy'

/** Builds that are kept whole, in no order. */
export async function keptBuilds(): Promise<readonly string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix))
  const whole = await Promise.all(names.map(async (name) => (await caches.open(name)).match(listPath)))
  return names.filter((_, i) => whole[i]).map((name) => name.slice(prefix.length))
}

/** A file as it was kept in whichever build has it; undefined where none has, or its bytes are not what they were. */
export async function keptFile(path: string): Promise<Response | undefined> {
  for (const build of await keptBuilds()) {
    const file = await fileOf(build, path)
    if (file) return file
  }
  return undefined
}

/** The page of a build that is kept whole; undefined, and the build forgotten, where any byte of it is not what it was. */
export async function keptPage(build: string): Promise<Response | undefined> {
  const list = shellListOf((await (await caches.match(listPath, { cacheName: prefix + build }))?.text()) ?? '')
  if (!list) return undefined
  const files = await Promise.all(list.files.map(({ path }) => fileOf(build, path)))
  if (files.every((file) => file)) return files[list.files.findIndex(({ path }) => path === pagePath)]
  await caches.delete(prefix + build)
  return undefined
}

async function fileOf(build: string, path: string): Promise<Response | undefined> {
  const kept = await caches.match(path, { cacheName: prefix + build })
  const bytes = await kept?.arrayBuffer()
  if (!kept || !bytes || (await sha256Of(bytes)) !== kept.headers.get(hashHeader)) return undefined
  return new Response(bytes, { headers: kept.headers })
}

/**
 * Keeps the build that the server ships whole; where `build` is given, only if it is that one. Its id; undefined where the server ships
 * another. Rejects, with nothing kept, unless each file came with the bytes that the list names: a portal answers 200 with a page of its own.
 */
export async function keepBuild(build?: string): Promise<string | undefined> {
  if (build !== undefined && (await keptBuilds()).includes(build)) return build
  const text = await fetchWithin(`${listPath}?${Date.now()}`, { cache: 'no-store' }, (answer) => answer.text())
  const list = shellListOf(text)
  if (!list) throw new Error('what came is no list of files')
  if (build !== undefined && list.build !== build) return undefined
  const came = await Promise.all(list.files.map(async (file) => ({ file, answer: await checked(file) })))
  const name = prefix + list.build
  try {
    const cache = await caches.open(name)
    for (const { file, answer } of came) await cache.put(file.path, answer)
    // Last: what has it is whole.
    await cache.put(listPath, new Response(text))
  } catch (error) {
    await caches.delete(name)
    throw error
  }
  return list.build
}

/** Forgets all builds but these, and what is left of those that were cut short. */
export async function keepOnly(builds: ReadonlySet<string>): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix))
  await Promise.all(names.filter((name) => !builds.has(name.slice(prefix.length))).map((name) => caches.delete(name)))
}

async function checked({ path, sha256, bytes }: ShellFile): Promise<Response> {
  // No cache on the way has this address, whatever it once took for the file.
  return fetchWithin(`${path}?${sha256}`, { cache: 'no-store' }, async (answer) => {
    const body = await answer.arrayBuffer()
    if (!answer.ok || body.byteLength !== bytes || (await sha256Of(body)) !== sha256)
      throw new Error(`${path}: what came is not the file`)
    const policy = answer.headers.get(policyHeader)
    // The page without its policy would be another page.
    if (path === pagePath && !policy) throw new Error(`${path}: its policy is missing`)
    const headers = { 'content-type': typeOf(path), [policyHeader]: policy ?? '', [hashHeader]: sha256 }
    return new Response(body, { headers })
  })
}

const typeOf = (path: string): string =>
  path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8'
