import { keepBuild, keptBuilds, keptFile } from './kept-builds.ts'
import { shellKeeper } from './shell-keeper.ts'
import type { ShellWord } from './shell-state.ts'
import type { WorkerScope } from './worker-scope.ts'

// Named by the build.
declare const shellSilentMs: number
declare const shellTrialMs: number

const scope = self as unknown as WorkerScope
const keeper = shellKeeper({ clients: scope.clients, silentMs: shellSilentMs, trialMs: shellTrialMs })

// The first worker comes with a whole build or not at all; a later one finds what is kept, and asks the network nothing.
scope.addEventListener('install', (event) => {
  event.waitUntil(install())
})

async function install(): Promise<void> {
  if ((await keptBuilds()).length === 0) await told(keepBuild())
  await scope.skipWaiting()
}

/** Tells why something did not work to whoever looks; the work itself, as it was. */
function told<T>(work: Promise<T>): Promise<T> {
  work.catch((error) => console.warn(error))
  return work
}

scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))

scope.addEventListener('message', (event) => {
  const word = event.data as Partial<ShellWord> | null
  if (!event.source || typeof word?.shell !== 'string' || typeof word.build !== 'string') return
  event.waitUntil(told(keeper.heard(event.source, word as ShellWord)))
})

scope.addEventListener('fetch', (event) => {
  const { request, resultingClientId } = event
  const { origin, pathname, searchParams } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  const orNetwork = (kept: () => Promise<Response | undefined>) =>
    event.respondWith(
      told(kept())
        .catch(() => undefined)
        .then((answer) => answer ?? fetch(request)),
    )
  // A preview goes with the page around it, whose server is there.
  const isPage = /^\/play(\/[^/.]*)?$/.test(pathname) && !searchParams.has('preview') && !searchParams.has('card')
  if (request.mode === 'navigate' && isPage) {
    orNetwork(() => keeper.page(request.url, resultingClientId, (work) => event.waitUntil(work)))
  } else if (/^\/player\/[^/]+$/.test(pathname)) {
    // Their names carry a hash of their content: any build's will do.
    orNetwork(() => keptFile(pathname))
  }
})
