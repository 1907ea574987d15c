import { keepBuild, keepOnly, keptBuilds, keptPage } from './kept-builds.ts'
import {
  maxStarts,
  noBoardsPath,
  type ShellState,
  type ShellWord,
  shellStateOf,
  stateCache,
  statePath,
  withGood,
  withoutTrial,
  withTrial,
} from './shell-state.ts'
import type { WorkerClient, WorkerScope } from './worker-scope.ts'

/** Keeps the builds of the page: serves the good one, tries another when it is told to, and takes it back unless it proves itself. */
export interface ShellKeeper {
  /** The page for a start at this address; undefined where none is kept. A build on trial is watched: `lasting` gets its end. */
  page(url: string, clientId: string, lasting: (work: Promise<unknown>) => void): Promise<Response | undefined>
  /** Hears what a page says. */
  heard(client: WorkerClient, word: ShellWord): Promise<void>
}

export interface ShellKeeperParts {
  readonly clients: WorkerScope['clients']
  /** How long a page on trial may say nothing, and how long it has to prove itself. */
  readonly silentMs: number
  readonly trialMs: number
}

interface Watch {
  readonly build: string
  heardAt: number
}

/** A keeper on the Cache Storage of its origin; states are apart for each board. */
export function shellKeeper({ clients, silentMs, trialMs }: ShellKeeperParts): ShellKeeper {
  const watches = new Map<string, Watch>()
  const fetching = new Set<string>()
  let turn: Promise<unknown> = Promise.resolve()

  const states = () => caches.open(stateCache)

  async function stateAt(path: string): Promise<ShellState> {
    return shellStateOf(await (await (await states()).match(path))?.json().catch(() => undefined))
  }

  /** One change after the other; answers what came of it. */
  function change(path: string, to: (state: ShellState) => ShellState): Promise<ShellState> {
    const changed = turn.then(async () => {
      const before = await stateAt(path)
      const state = to(before)
      if (state !== before) await (await states()).put(path, new Response(JSON.stringify(state)))
      return state
    })
    turn = changed.catch(() => undefined)
    return changed
  }

  async function everyState(): Promise<readonly ShellState[]> {
    const kept = await (await states()).keys()
    return Promise.all(kept.map(({ url }) => stateAt(new URL(url).pathname)))
  }

  async function sweep(): Promise<void> {
    const named = (await everyState()).flatMap(({ good, former, trial }) => [good, former, trial?.build ?? null])
    await keepOnly(new Set([...fetching, ...named.filter((build) => build !== null)] as string[]))
  }

  async function watch(path: string, build: string, clientId: string): Promise<void> {
    const began = performance.now()
    const own: Watch = { build, heardAt: began }
    watches.set(path, own)
    while (watches.get(path) === own) {
      await new Promise((then) => setTimeout(then, Math.min(silentMs, trialMs) / 8))
      const at = performance.now()
      if (watches.get(path) !== own || (at - own.heardAt < silentMs && at - began < trialMs)) continue
      watches.delete(path)
      const client = await clients.get(clientId)
      // A page that was closed proves nothing; whether it crashed is seen by how often it is started.
      if (!client) return
      await change(path, (state) => (state.trial?.build === build ? withoutTrial(state) : state))
      await anew(client, client.url)
    }
  }

  async function tryBuild(client: WorkerClient, build: string, page: string): Promise<void> {
    const path = statePath(page)
    const known = await stateAt(path)
    // The good one is fetched where it was lost.
    if (known.failed.includes(build)) return
    fetching.add(build)
    try {
      if ((await keepBuild(build)) === undefined) return
      const { trial } = await change(path, (state) => withTrial(state, build) ?? state)
      if (trial?.build === build && trial.starts === 0) await anew(client, page)
    } finally {
      fetching.delete(build)
    }
  }

  async function good(path: string, build: string, isProven: boolean): Promise<void> {
    const kept = await keptBuilds()
    if (!kept.includes(build)) {
      // All was lost, or never there.
      if (kept.length === 0) await keepBuild()
      return
    }
    if (path === noBoardsPath) return
    if (watches.get(path)?.build === build && isProven) watches.delete(path)
    // The first build of a board is good: there is none to go back to.
    await change(path, (state) => (isProven || (!state.good && !state.trial) ? withGood(state, build) : state))
    if (isProven) await sweep()
  }

  return {
    async page(url, clientId, lasting) {
      const path = statePath(url)
      let state = await stateAt(path)
      if (state.trial) {
        watches.delete(path)
        // Counted before it runs: whatever it does then, it is not started for ever.
        state = await change(path, (now) => {
          if (!now.trial) return now
          const { build, starts } = now.trial
          return starts < maxStarts ? { ...now, trial: { build, starts: starts + 1 } } : withoutTrial(now)
        })
        const tried = state.trial && (await keptPage(state.trial.build))
        if (state.trial && tried) {
          lasting(watch(path, state.trial.build, clientId))
          // A page with these headers gets a process of its own: where it hangs, the page that takes its place does not wait for it.
          tried.headers.set('cross-origin-opener-policy', 'same-origin')
          tried.headers.set('cross-origin-embedder-policy', 'require-corp')
          return tried
        }
      }
      const ofOthers = (await everyState()).map((other) => other.good)
      for (const build of new Set([state.good, state.former, ...ofOthers, ...(await keptBuilds())])) {
        if (build === null || (build !== state.good && state.failed.includes(build))) continue
        const kept = await keptPage(build)
        if (kept) return kept
      }
      return undefined
    },
    async heard(client, { shell, build, page = client.url }) {
      const path = statePath(page)
      const own = watches.get(path)
      if (own?.build === build) own.heardAt = performance.now()
      if (shell === 'want') await tryBuild(client, build, page)
      else if (shell !== 'beat') await good(path, build, shell === 'healthy')
      // A worker that came in the middle of a trial takes it over.
      else if (!own && (await stateAt(path)).trial?.build === build) await watch(path, build, client.id)
    },
  }
}

/** Loads a page anew at its address; with a fragment in it it would only be scrolled. */
async function anew(client: WorkerClient, page: string): Promise<void> {
  await client.navigate(page.split('#', 1)[0] as string)
}
