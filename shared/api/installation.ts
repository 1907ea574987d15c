/** The keys by which boards believe what they play; instants are epoch ms. */
export interface Keys {
  readonly root: {
    readonly version: number
    readonly issuedAt: number
    /** How many root keys there are. */
    readonly keys: number
    readonly orgs: readonly OrgKey[]
  }
  /** Whether the root key is at hand. */
  readonly canRotate: boolean
  readonly versions: readonly { readonly version: number; readonly madeAt: number }[]
}

/** The publishing key of an org; `*`: of those without one of their own. */
export interface OrgKey {
  readonly org: string
  readonly keyId: string | null
  readonly generation: number | null
}

/** A copy of the database; `at` is epoch ms. */
export interface Backup {
  readonly at: number
  /** Null: another program has made it. */
  readonly file: string | null
  readonly bytes: number | null
}

/** A page of backups, the newest first. */
export interface BackupPage {
  readonly backups: readonly Backup[]
  readonly next: string | null
}

/** Which build of the board’s page boards run, how it fares where it is tried first, and those that were stopped; instants are epoch ms. */
export interface Builds {
  readonly current: string | null
  readonly trial: {
    readonly build: string
    readonly boards: readonly string[]
    readonly healthy: readonly string[]
    readonly failed: readonly string[]
    readonly since: number
  } | null
  readonly stopped: readonly {
    readonly build: string
    readonly shippedAt: number
    readonly changedAt: number
    readonly byPerson: boolean
  }[]
}
