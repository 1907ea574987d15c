import type { AssetStore } from '../media/asset-store.ts'
import type { Ffmpeg } from '../media/clip/ffmpeg.ts'
import type { FileAssetStore } from '../media/file-asset-store.ts'
import type { PictureWorker } from '../media/worker/picture-worker.ts'
import type { Database } from './db/database.ts'
import type { BackupPlace } from './proofs/backups.ts'
import type { BuiltFiles } from './routes/system/built-files.ts'
import type { RootKeyPlace } from './signing/root-key.ts'
import type { AuditHeads } from './store/audit/audit-heads.ts'

/** What a server is made of; whoever makes it may give it other clocks and stores. */
export interface ServerParts {
  readonly database: Database
  /** Finished renditions. */
  readonly assets: AssetStore
  /** Files as they were uploaded. */
  readonly originals: FileAssetStore
  /** Pictures as they are worked from, and the contact sheets of clips. */
  readonly masters: AssetStore
  /** Where files lie while they come in. */
  readonly uploadsFolder: string
  /** Where pictures of what boards drew lie. */
  readonly screenshotsFolder: string
  readonly pictures: PictureWorker
  /** Undefined where this machine has none: clips are refused then. */
  readonly ffmpeg: Ffmpeg | undefined
  readonly playerFiles: BuiltFiles
  readonly consoleFiles: BuiltFiles
  /** The hash of a token that is good besides those in the database. */
  readonly tokenHash: string | undefined
  /** What this installation seals with: 32 bytes or more that the database does not hold. */
  readonly secret: Uint8Array
  /** Where the root key of the manifests lies; left out: in memory. */
  readonly rootKey?: RootKeyPlace
  /** Where heads of the log are noted down; left out: nowhere. */
  readonly auditHeads?: AuditHeads
  /** The database's file and where its backups go; left out where its operator makes them. */
  readonly backups?: BackupPlace
  /** How many proxies of our own stand before the server. */
  readonly proxies: number
  /** How mail and other sign-ins are set up. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** The server's clock, epoch ms. */
  readonly now: () => number
  /** A clock that nobody can set, in ms of any origin. */
  readonly uptime: () => number
  /** Runs `then` after so many ms. */
  readonly after: (ms: number, then: () => void) => void
  report(error: unknown): void
}
