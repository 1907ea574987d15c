/** What an org was called and where it stood, from one instant to before another (epoch ms); `toAt` null: still. */
export interface OrgTime {
  readonly fromAt: number
  readonly toAt: number | null
  readonly name: string
  readonly level: string | null
  readonly parent: string | null
}

/** What an org was over time, the oldest first. */
export interface OrgTimes {
  readonly times: readonly OrgTime[]
}

/** What a board was called and whose it was, likewise. */
export interface BoardTime {
  readonly fromAt: number
  readonly toAt: number | null
  readonly name: string
  readonly org: string
}

/** What a board was over time, the oldest first. */
export interface BoardTimes {
  readonly times: readonly BoardTime[]
}
