interface Shaped {
  readonly width: number
  readonly height: number
}

/** Boards with the longest strips first, so that rows fill; boards of one shape stay in their order. */
export function byShape<Board extends Shaped>(boards: readonly Board[]): Board[] {
  return [...boards].sort((a, b) => b.width / b.height - a.width / a.height)
}
