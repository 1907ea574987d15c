import type { Verifier } from '../../shared/manifest/verifier.ts'
import type { BoardId } from '../../shared/plan/plan.ts'
import {
  type Paired,
  type PairingOffer,
  type PairingQuestion,
  type PairingRequestFile,
  requestFileText,
} from '../../shared/protocol/pairing.ts'
import { playPath } from '../../shared/protocol/paths.ts'
import { type Identity, identityWith, newKeyPair } from '../identity.ts'
import { type Keep, type KeptManifest, type KeptPairing, nothingKept } from '../keep.ts'
import { askToPair, pairHere, stateOfPairing } from './ask-server.ts'
import { type Panel, panelIn } from './panel.ts'
import { takePairingFile } from './take-pairing-file.ts'

/** What a machine that is no board has to become one. */
export interface PairParts {
  /** The board that the page's address names; undefined: none. */
  readonly board: BoardId | undefined
  readonly shell: string
  /** The pairing that it had, where that has ended. */
  readonly former: KeptPairing | null
  /** Storage of a board, and of a machine that is none yet. */
  readonly openKeep: (board: BoardId | '') => Promise<Keep>
  readonly verifier: () => Promise<Verifier>
  readonly told: (error: unknown) => void
}

/** A board that was just paired. All of it is kept already, where the browser keeps anything. */
export interface NewBoard {
  readonly board: BoardId
  readonly keep: Keep
}

const askEveryMs = 2000
/** What the answers to a machine on which somebody is signed in mean. */
const lines: Readonly<Record<number, readonly [string, string]>> = {
  404: [
    'Kế hoạch không có bảng nào mang mã ở cuối địa chỉ trang.',
    'The plan has no board with the id of this address.',
  ],
  409: ['Bảng này đang ghép với một máy khác.', 'This board is paired with another machine.'],
}
const pause = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms))

/**
 * Pairs this machine: on behalf of whoever is signed in on it where the address names a board, else by a code that it shows until a
 * technician has confirmed it, or by a file that somebody brings. Resolves when it is a board; the address names that then.
 */
export async function pair({ board, shell, former, openKeep, verifier, told }: PairParts): Promise<NewBoard> {
  let line: Parameters<Panel['say']>[0] = null

  async function become(
    paired: Paired,
    keys: CryptoKeyPair,
    keep: Keep,
    manifest: KeptManifest | null,
  ): Promise<NewBoard> {
    const { board, roots } = paired
    await keep.read()
    await keep.keepIdentity(keys)
    await keep.write({ ...nothingKept, pairing: keptPairingOf(paired), roots, manifest })
    const path = playPath(board)
    if (location.pathname !== path || location.hash !== '') history.replaceState(null, '', path + location.search)
    return { board, keep }
  }

  if (board !== undefined) {
    // Once: what was allowed by a press is not to be done again by a reload.
    const replace = location.hash === '#replace'
    if (replace) history.replaceState(null, '', location.pathname + location.search)
    const keys = await newKeyPair()
    const paired = await pairHere(board, (await identityWith(keys)).publicKey, replace)
    if (typeof paired === 'object') return become(paired, keys, await openKeep(paired.board), null)
    line = lines[paired] ?? null
    // Whoever has this page in a frame looks at it.
    if (paired === 409) document.body.dataset.pairing = 'taken'
  }
  // The one that a request file may have been saved with: its answer may come days later.
  const waiting = await openKeep('')
  const saved = await waiting.identity()
  const keys = saved ?? (await newKeyPair())
  const identity = await identityWith(keys)
  const { publicKey } = identity
  return byPanel()

  function byPanel(): Promise<NewBoard> {
    return new Promise((resolve) => {
      const question: PairingQuestion = {
        ...{ publicKey, shell, screen: { width: innerWidth, height: innerHeight, devicePixelRatio } },
        ...(former ? { former: { board: former.board, pairing: former.id } } : {}),
      }
      let isOver = false
      let offered: { readonly offer: PairingOffer; readonly since: number } | undefined
      const panel = panelIn(document.body, {
        now: () => offered && offered.offer.at + performance.now() - offered.since,
        save: () =>
          void waiting
            .keepIdentity(keys)
            .then(() => saveRequest(question, identity))
            .catch(told),
        load: (file) => void load(file).catch(told),
      })

      async function end(paired: Paired, keep: Keep, manifest: KeptManifest | null): Promise<void> {
        if (isOver) return
        isOver = true
        const made = await become(paired, keys, keep, manifest)
        // What it was saved with is this board's now: the next one has another.
        await waiting.keepIdentity(await newKeyPair())
        // By this a page whose address names no board finds what the machine is.
        await waiting.read()
        await waiting.write({ pairing: keptPairingOf(paired) })
        delete document.body.dataset.pairing
        panel.remove()
        resolve(made)
      }

      async function load(file: File): Promise<void> {
        panel.say(['Đang kiểm tra tệp ghép…', 'Checking the pairing file…'])
        const taken = await takePairingFile(file, { publicKey, verifier, openKeep })
        if ('refused' in taken) panel.say(taken.refused)
        else await end(taken.paired, taken.keep, taken.manifest)
      }

      async function ask(): Promise<void> {
        while (!isOver) {
          const { offer, waitMs } = await askToPair(question)
          offered = offer && { offer, since: performance.now() }
          panel.show(offer ?? null)
          if (!offer) await pause(waitMs)
          else await follow(offer)
        }
      }

      async function follow(offer: PairingOffer): Promise<void> {
        const endsIn = performance.now() + offer.endsAt - offer.at
        while (!isOver && performance.now() < endsIn) {
          await pause(askEveryMs)
          const state = await stateOfPairing(offer)
          if (state === 'ended') return
          if (typeof state === 'object') return end(state, await openKeep(state.board), null)
        }
      }

      panel.say(line)
      void ask().catch(told)
    })
  }
}

const keptPairingOf = ({ pairing: id, board, org, epoch, name }: Paired): KeptPairing => ({
  id,
  board,
  org,
  epoch,
  name,
})

/** Has the browser save the request with which this machine is paired without a network. */
async function saveRequest(question: PairingQuestion, { sign }: Identity): Promise<void> {
  const signature = await sign(requestFileText(question))
  const request: PairingRequestFile = { format: 'congchao/pairing-request@1', ...question, signature }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(request)], { type: 'application/json' }))
  link.download = 'bang-can-ghep.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
