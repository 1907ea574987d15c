import { type ShellWord, shellStateOf, stateCache, statePath } from './sw/shell-state.ts'

/** What this page is a build of, and what has become of others. */
export interface Shell {
  /** The build that runs. */
  readonly build: string
  /** Builds that were tried here and given up: for `hello.failedShells`. */
  readonly failed: readonly string[]
  /**
   * To be called with each build that the server names (`welcome.shell` where it is not null, `shell.build`): it is fetched and checked
   * beside this one, and the page is loaded anew with it once it is whole. The running build and one that failed are no work.
   */
  want(build: string): void
  /** To be called once, when this page has drawn steadily through its first minute: until then a build on trial may be taken back. */
  healthy(): void
}

const scope = '/play'
const beatMs = 1000
const againMs = 300_000

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(url: string): string }
}

/** Where the worker lies, as a page takes it that lets no other text become code. */
function workerAddress(): string {
  const { trustedTypes: types } = window as { trustedTypes?: TrustedTypes }
  const at = '/play/sw.js'
  return types ? types.createPolicy('shell-worker', { createScriptURL: () => at }).createScriptURL(at) : at
}

/**
 * Starts what keeps the page's own files, and says what it knows, in some ms; never rejects. To be awaited once at the start of a
 * playing page (not of a preview or a card), before it says hello:
 *
 *     const shell = await startShell(told)
 *     hello({ shell: shell.build, failedShells: shell.failed })
 */
export async function startShell(told: (error: unknown) => void): Promise<Shell> {
  const build = document.querySelector<HTMLMetaElement>('meta[name=build]')?.content ?? ''
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker
  const address = workerAddress()
  let wanted = ''
  let timer = 0
  const say = async (shell: ShellWord['shell'], build: string) => {
    const { active } = await workers.ready
    active?.postMessage({ shell, build, page: location.href } satisfies ShellWord)
  }
  const keep = async (): Promise<void> => {
    clearTimeout(timer)
    // What could not be had is asked for again, not by all boards at once.
    timer = setTimeout(() => void keep(), againMs * (1 + Math.random()))
    try {
      const { active } = await workers.register(address, { scope, updateViaCache: 'none' })
      if (wanted) await say('want', wanted)
      else if (active) clearTimeout(timer)
    } catch (error) {
      told(error)
    }
  }
  let state = shellStateOf(null)
  if (workers) {
    try {
      const kept = await caches.match(statePath(location.href), { cacheName: stateCache })
      state = shellStateOf(await kept?.json())
    } catch (error) {
      told(error)
    }
    void keep()
    void say('started', build)
  }
  const beats = state.trial?.build === build ? setInterval(() => void say('beat', build), beatMs) : 0
  return {
    build,
    failed: state.failed,
    want(next) {
      if (!workers || next === build || next === wanted || state.failed.includes(next)) return
      wanted = next
      void keep()
    },
    healthy() {
      clearInterval(beats)
      if (workers) void say('healthy', build)
    },
  }
}
