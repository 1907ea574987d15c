import { open } from 'node:fs/promises'
import type { Transaction } from 'kysely'
import type { AssetStore } from '../../media/asset-store.ts'
import type { FileAssetStore } from '../../media/file-asset-store.ts'
import { MediaFault, type MediaFaultKind } from '../../media/media-fault.ts'
import { sha256OfFile } from '../../media/sha256-of-file.ts'
import { type ProblemCode, type ProblemError, problem } from '../../shared/problem/problem.ts'
import { turnstile } from '../../shared/turnstile.ts'
import type { Database } from '../db/database.ts'
import type { Schema } from '../db/schema.ts'
import type { Actor } from '../store/actor.ts'
import type { AuditLog } from '../store/audit/audit-log.ts'
import { keepMediaOrgs } from '../store/media/media-org-store.ts'
import { findMedia, type KeptMedia, keepMedia } from '../store/media/media-store.ts'
import { type ClipJobs, createClipJobs } from './clip-jobs.ts'
import { checkKind, emptyFile, type MediaKind } from './kind-of-bytes.ts'
import { tellingBytes } from './media-limits.ts'
import type { MediaTools } from './media-tools.ts'

/** A file that has come in whole. */
export interface IncomingFile {
  readonly path: string
  /** As people see it. */
  readonly name: string
  readonly by: Sender
}

/** Who sends a file: as the log keeps them, and the orgs to which it is to belong (an empty one: the installation). */
export interface Sender {
  readonly actor: Actor
  readonly orgs: readonly string[]
}

/** What came of a file; `isNew` is false where the same bytes were there already, and its sender's. */
export interface Taken {
  readonly media: KeptMedia
  readonly isNew: boolean
}

/** Judges what comes in, and keeps what may be used. */
export interface Intake extends Pick<ClipJobs, 'resume' | 'progressOf' | 'close'> {
  /** What a file of so many bytes is by its first ones. Throws a problem where it is nothing that is taken here. */
  judge(first: Buffer, bytes: number): MediaKind
  /** Takes a file in by moving it. Throws a problem where it is refused, and then leaves it where it is, with nothing kept. */
  take(file: IncomingFile): Promise<Taken>
}

/** Where files are kept, and what judges them. */
export interface IntakeParts {
  readonly database: Database
  readonly log: AuditLog
  /** Files as they came. */
  readonly originals: FileAssetStore
  /** Pictures as they are worked from, and the contact sheets of clips. */
  readonly masters: AssetStore
  readonly tools: MediaTools
  /** The server's clock, epoch ms. */
  readonly now: () => number
  /** Told of a file once it is kept. */
  arrived(media: KeptMedia): void
  report(error: unknown): void
}

/** How many files are looked into at a time: each may need some hundred megabytes. */
const atATime = 2

/** The intake of a server. */
export function createIntake(parts: IntakeParts): Intake {
  const { database, originals, masters, tools, log } = parts
  const jobs = createClipJobs(parts)
  const gate = turnstile(atATime)

  function judge(first: Buffer, bytes: number): MediaKind {
    const kind = checkKind(first, bytes)
    if (kind === 'clip' && !tools.takesClips) throw noFfmpeg()
    return kind
  }

  async function take({ path, name, by }: IncomingFile): Promise<Taken> {
    const { first, bytes } = await beginningOf(path)
    const kind = judge(first, bytes)
    const sha256 = await sha256OfFile(path)
    const known = await findMedia(database.db, sha256)
    if (known) return takeAgain(known, path, by)

    const { master, ...found } = await examine(kind, path)
    const masterSha = master && (await masters.put(master))
    // The row comes last: a crash before it leaves bytes that nobody names, and the same file can come again.
    await originals.putFile(path, sha256)
    const media: KeptMedia = {
      ...{ sha256, kind, name, bytes, ...found },
      ...{ uploadedAt: parts.now(), uploadedBy: by.actor.name, master: masterSha ?? null },
    }
    const { isFirst, isTheirs } = await database.write(async (trx) => {
      const isFirst = await keepMedia(trx, media)
      const isTheirs = await noteSender(trx, sha256, by, isFirst ? 'media.add' : 'media.share')
      return { isFirst, isTheirs }
    })
    if (!isFirst) return { media: (await findMedia(database.db, sha256)) ?? media, isNew: isTheirs }
    if (media.state === 'preparing') jobs.start(sha256)
    parts.arrived(media)
    return { media, isNew: true }
  }

  /** The same bytes once more: they take the place of the original, which may have been lost or spoiled, and a clip that could not be prepared is tried again. */
  async function takeAgain(media: KeptMedia, path: string, by: Sender): Promise<Taken> {
    await originals.putFile(path, media.sha256)
    const isNew = await database.write((trx) => noteSender(trx, media.sha256, by, 'media.share'))
    if (media.state === 'failed') await jobs.retry(media)
    return { media: (await findMedia(database.db, media.sha256)) ?? media, isNew }
  }

  /** Says whose a file is now, and in the log who brought it. */
  async function noteSender(
    trx: Transaction<Schema>,
    sha256: string,
    { actor, orgs }: Sender,
    act: 'media.add' | 'media.share',
  ): Promise<boolean> {
    const isNew = await keepMediaOrgs(trx, sha256, orgs)
    if (!isNew && act === 'media.share') return false
    const [only] = orgs
    const org = orgs.length === 1 && only !== '' ? (only ?? null) : null
    await log.append(trx, actor, parts.now(), [{ act, subject: { kind: 'media', id: sha256 }, org, after: { orgs } }])
    return isNew
  }

  async function examine(kind: MediaKind, path: string) {
    try {
      if (kind === 'clip') {
        const found = await tools.examineClip(path)
        return { ...found, state: 'preparing' as const, master: undefined }
      }
      const { master, ...found } = await tools.examinePicture(path)
      return { ...found, ms: null, state: 'ready' as const, master }
    } catch (error) {
      throw error instanceof MediaFault ? refused(error) : error
    }
  }

  return {
    judge,
    take: (file) => gate.pass(() => take(file)),
    resume: jobs.resume,
    progressOf: jobs.progressOf,
    close: jobs.close,
  }
}

async function beginningOf(path: string): Promise<{ first: Buffer; bytes: number }> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    if (size === 0) throw emptyFile()
    const { buffer, bytesRead } = await file.read(Buffer.alloc(tellingBytes), 0, tellingBytes, 0)
    return { first: buffer.subarray(0, bytesRead), bytes: size }
  } finally {
    await file.close()
  }
}

const codes: { readonly [kind in MediaFaultKind]?: ProblemCode } = {
  'unknown-format': 'media-unknown-kind',
  'not-a-picture': 'media-unknown-kind',
  'not-a-clip': 'media-unknown-kind',
  'too-large': 'media-too-large',
  'too-many-pixels': 'media-too-large',
  'too-many-frames': 'media-too-large',
  'no-ffmpeg': 'no-ffmpeg',
}

function refused({ kind, message, messageVi }: MediaFault): ProblemError {
  return problem(codes[kind] ?? 'media-refused', { reason: kind, detail: message, detailVi: messageVi })
}

function noFfmpeg(): ProblemError {
  return problem('no-ffmpeg', {
    detail:
      'Tell who runs the server: ffmpeg is to be installed there, or named by CONGCHAO_FFMPEG, and the server started again. Pictures need none.',
    detailVi:
      'Hãy báo người quản trị máy chủ: cần cài ffmpeg trên máy chủ, hoặc chỉ đường dẫn bằng CONGCHAO_FFMPEG, rồi khởi động lại. Ảnh không cần ffmpeg.',
  })
}
