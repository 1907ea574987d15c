import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileStore } from '@tus/file-store'
import type { Server } from '@tus/server'
import { ProblemError, problem } from '../../shared/problem/problem.ts'
import type { Intake, Sender, Taken } from './intake.ts'
import { emptyFile } from './kind-of-bytes.ts'
import { maxClipBytes, maxUnfinished, tellingBytes } from './media-limits.ts'
import { peek } from './peek.ts'
import { shownName } from './shown-name.ts'
import { tusProblem } from './tus-problem.ts'
import { findUnfinished, isUploadId, listUnfinished, removeUnfinished, type Unfinished } from './unfinished.ts'
import { uploadLocks } from './upload-locks.ts'

/** Uploads that can be cut and resumed, by tus 1.0 with creation, creation-with-upload, termination and expiration. */
export interface Uploads {
  /**
   * What the protocol answers, and what came in where the upload is whole. Throws a problem where it is refused; of another's upload,
   * that there is none.
   */
  answer(request: Request, id: string, by: Sender): Promise<{ response: Response; taken: Taken | undefined }>
  /** Removes what was never finished in its time; `atStart` also what a crash left of anything else. */
  sweep(atStart?: 'at start'): Promise<void>
}

/** Where uploads lie while they come in, and what takes them then. */
export interface UploadsParts {
  /** Where unfinished uploads lie. */
  readonly folder: string
  /** The address under which they are answered. */
  readonly path: string
  readonly intake: Intake
  readonly now: () => number
}

/** How many outcomes are remembered for those who did not hear the last answer. */
const rememberedOutcomes = 256
/** How long a cut connection may hold an upload that its owner wants to go on with. */
const letGoMs = 1000

/** The uploads that lie in `folder`. The protocol's library is loaded with the first of them. */
export function createUploads({ folder, path, intake, now }: UploadsParts): Uploads {
  const locks = uploadLocks()
  const outcomes = new Map<
    string,
    { readonly owner: string; readonly work: Promise<{ taken: Taken; bytes: number }> }
  >()
  /** Whose the requests are that begin one. */
  const owners = new WeakMap<object, string>()
  /** Those that a request has begun and not yet answered for. */
  const begun = new WeakMap<object, string>()
  let beginning = 0
  let loading: Promise<{ tus: Server; store: FileStore }> | undefined

  async function load() {
    const [{ Server }, { FileStore }] = await Promise.all([import('@tus/server'), import('@tus/file-store')])
    const store = new FileStore({ directory: folder })
    // A length that is told later could not be refused at once.
    store.extensions = store.extensions.filter((extension) => extension !== 'creation-defer-length')
    const tus = new Server({
      ...{ path, datastore: store, locker: locks, lockDrainTimeout: letGoMs },
      maxSize: maxClipBytes,
      relativeLocation: true,
      async onUploadCreate(request, upload) {
        begun.set(request, upload.id)
        upload.creation_date = new Date(now()).toISOString()
        // What else the sender says of it is not kept: who owns it is ours to say.
        return { metadata: { filename: shownName(upload.metadata?.filename), owner: owners.get(request) ?? '' } }
      },
    })
    return { tus, store }
  }

  /** Only what can be gone on with; another's is not there. */
  async function standing(id: string, by: Sender): Promise<Unfinished> {
    const upload = await findUnfinished(folder, id)
    if (upload && upload.owner !== ownerOf(by)) throw problem('not-found')
    if (!upload || upload.endsAt <= now()) throw problem('upload-gone')
    return upload
  }

  /** The request with its body, whose first bytes have been judged where they are the file's. */
  async function judged(request: Request, bytes: number, isFirst: boolean): Promise<Request> {
    const { method, headers, url } = request
    const address = new URL(url).origin + new URL(url).pathname
    if (!request.body) return new Request(address, { method, headers })
    const { first, whole } = await peek(request.body, isFirst ? tellingBytes : 0)
    if (isFirst && first.length >= Math.min(tellingBytes, bytes)) {
      try {
        intake.judge(first, bytes)
      } catch (refusal) {
        await whole.cancel(refusal)
        throw refusal
      }
    }
    return new Request(address, { method, headers, body: whole, duplex: 'half' } as RequestInit)
  }

  async function discard(id: string): Promise<void> {
    const lock = locks.newLock(id)
    await lock.lock(AbortSignal.timeout(letGoMs * 5), () => undefined)
    try {
      await removeUnfinished(folder, id)
    } finally {
      await lock.unlock()
    }
  }

  /** Takes a whole upload in, once for all who ask. */
  function finish(upload: Unfinished, by: Sender): Promise<{ taken: Taken; bytes: number }> {
    const { id, bytes } = upload
    const running = outcomes.get(id)
    if (running) return running.work
    const work = intake.take({ path: upload.path, name: shownName(upload.name), by }).then(
      async (taken) => {
        await removeUnfinished(folder, id)
        return { taken, bytes }
      },
      async (error: unknown) => {
        if (error instanceof ProblemError && !error.retry) await removeUnfinished(folder, id)
        // Whole, but not taken in for a reason of the server's own: whoever asks again has it tried again.
        else outcomes.delete(id)
        throw error
      },
    )
    outcomes.set(id, { owner: ownerOf(by), work })
    for (const oldest of [...outcomes.keys()].slice(0, -rememberedOutcomes)) outcomes.delete(oldest)
    return work
  }

  async function begin(request: Request, by: Sender) {
    if (request.headers.get('upload-length') === '0') throw emptyFile()
    const bytes = Number(request.headers.get('upload-length') ?? 0)
    const carriesBytes = request.headers.get('content-type') !== null
    // Counted before it is looked how many there are: else all that come at once would find room.
    beginning++
    try {
      if ((await listUnfinished(folder)).ids.length + beginning > maxUnfinished) throw problem('too-many')
      const sent = await judged(request, bytes, carriesBytes)
      owners.set(sent, ownerOf(by))
      const response = await ask(sent).catch(async (error: unknown) => {
        const id = begun.get(sent)
        // Nobody has heard of it, to go on with it.
        if (id !== undefined) await discard(id)
        throw error
      })
      const id = response.headers.get('location')?.split('/').pop() ?? ''
      return await settle(response, id, by)
    } finally {
      beginning--
    }
  }

  async function go(request: Request, id: string, by: Sender) {
    const upload = await standing(id, by)
    const isFirst = request.method === 'PATCH' && request.headers.get('upload-offset') === '0' && upload.offset === 0
    const sent = await judged(request, upload.bytes, isFirst).catch(async (error: unknown) => {
      if (error instanceof ProblemError) await discard(id)
      throw error
    })
    return settle(await ask(sent), id, by)
  }

  async function ask(request: Request): Promise<Response> {
    loading ??= load()
    const { tus } = await loading
    const response = await tus.handleWeb(request as Parameters<Server['handleWeb']>[0])
    if (response.status >= 400) throw tusProblem(response.status, (await response.text()).trim())
    return response
  }

  async function settle(response: Response, id: string, by: Sender) {
    const upload = await findUnfinished(folder, id)
    if (!upload) return { response, taken: undefined }
    if (upload.offset === upload.bytes) return { response, taken: (await finish(upload, by)).taken }
    response.headers.set('upload-expires', new Date(upload.endsAt).toUTCString())
    return { response, taken: undefined }
  }

  return {
    async answer(request, id, by) {
      if (request.method === 'OPTIONS') return { response: await ask(request), taken: undefined }
      if (id === '') return begin(request, by)
      if (!isUploadId(id)) throw problem('not-found')
      const outcome = request.method === 'DELETE' ? undefined : outcomes.get(id)
      if (!outcome) return go(request, id, by)
      if (outcome.owner !== ownerOf(by)) throw problem('not-found')
      const { taken, bytes } = await outcome.work
      const headers = { 'upload-offset': String(bytes), 'upload-length': String(bytes) }
      return { response: new Response(null, { status: 204, headers }), taken }
    },
    async sweep(atStart) {
      const { ids, strays } = await listUnfinished(folder)
      for (const id of ids) {
        const upload = await findUnfinished(folder, id)
        const isAtWork = locks.isHeld(id) || outcomes.has(id)
        if ((!upload || upload.endsAt <= now()) && !isAtWork) await removeUnfinished(folder, id)
      }
      // While the server runs, a file without a record is one that is just coming in.
      if (!atStart) return
      for (const name of strays) await rm(join(folder, name), { force: true, recursive: true })
    },
  }
}

function ownerOf({ actor }: Sender): string {
  return `${actor.kind}:${actor.id}`
}
