import { manifestsOf } from '../../player/manifests.ts'
import type { Picture } from '../../player/pictures.ts'
import { type StageEdges, stageOf } from '../../player/stage.ts'
import { verifier } from '../../player/verify.ts'
import { checkSignature } from '../../shared/manifest/ed25519.ts'
import type { BoardId, OrgId } from '../../shared/plan/plan.ts'
import type { ManifestMessage } from '../../shared/protocol/messages.ts'

/** What a board is given, as JSON carries it. */
export interface Given {
  readonly board: BoardId
  readonly org: OrgId
  readonly root: string
  /** Two manifests, the second of them the newer. */
  readonly manifests: readonly ManifestMessage[]
  /** Epoch ms. */
  readonly at: number
  /** A signature of 64 bytes, its key and what it signs, in hex. */
  readonly bare: { readonly signature: string; readonly key: string; readonly message: string }
}

/** Ms that each took, one after the other. */
export interface Taken {
  readonly ours: readonly number[]
  /** The SHA-256 of the same bytes, and their JSON parsed. */
  readonly read: readonly number[]
  readonly bare: readonly number[]
}

/** What a frame is drawn with. */
export interface Drawing {
  readonly picture: Picture
  readonly screen: StageEdges<Picture>['screen']
}

const nowhere: Drawing = {
  picture: { width: 64, height: 32, close: () => undefined },
  screen: { show: () => true },
}
const monotonic = () => performance.now()

/**
 * Verifies, decodes and puts on air, as the board's page does, all pictures being decoded. By turns with both limits.
 */
export async function takenManifest(given: Given, rounds: number, drawing = nowhere): Promise<Taken> {
  const { bare } = given
  const payload = bytesOfBase64(JSON.parse(given.manifests[1]?.envelope ?? '').payload)
  const text = new TextDecoder().decode(payload)
  const took = { ours: [] as number[], read: [] as number[], bare: [] as number[] }
  const message = bytesOf(bare.message)
  const [signature, key] = [bytesOf(bare.signature), bytesOf(bare.key)]
  for (let round = -3; round < rounds; round++) {
    const board = await aBoard(given, drawing)
    const ours = await timed(() => board(given.manifests[1] as ManifestMessage))
    const read = await timed(async () => {
      await crypto.subtle.digest('SHA-256', payload)
      return JSON.parse(text)
    })
    const verified = await timed(() => checkSignature(signature, message, key))
    if (round < 0) continue
    took.ours.push(ours)
    took.read.push(read)
    took.bare.push(verified)
  }
  return took
}

/** A board with the first of the manifests on air: resolves when the one that it is given is. */
async function aBoard({ board, org, root, manifests: [first], at }: Given, { picture, screen }: Drawing) {
  const stage = stageOf<Picture>({
    // Time stands still.
    after: () => () => undefined,
    nextFrame: () => () => undefined,
    now: () => at,
    rate: () => 1,
    holds: false,
    stock: { want: async () => undefined, missing: () => [], bytes: async () => undefined },
    pictures: { get: () => picture, load: async () => true, hasRoom: () => true },
    screen,
    changed: () => undefined,
  })
  const pairing = { id: 'p', board, org, epoch: 1, name: '' }
  const starts = { crashes: 0, level: 0, open: false }
  let arrived: (on: unknown) => void = () => undefined
  const manifests = manifestsOf({
    ...{ board, stage, mayShow: () => true, changed: () => arrived(undefined) },
    kept: { pairing, roots: [root], manifest: null, boot: 1, clock: null, fallback: false, starts },
    keep: { write: async () => true },
    verifier: async () => verifier,
    refused: ({ why }) => {
      throw new Error(why)
    },
    told(error) {
      throw error
    },
  })
  await manifests.settled()
  const put = (message: ManifestMessage) =>
    new Promise((resolve) => {
      arrived = resolve
      manifests.take(message)
    })
  await put(first as ManifestMessage)
  return put
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = monotonic()
  await work()
  return monotonic() - start
}

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16))

const bytesOfBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
