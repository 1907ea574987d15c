/** A measured value beside the named limit that was measured in the same run. */
export interface Figure {
  readonly name: string
  readonly ours: number
  readonly limit: number
  readonly unit: 'ms' | 'MB'
  /** What the limit is. */
  readonly of: string
  readonly goal?: {
    /** The most that `ours` may be, in its unit. */
    readonly most?: number
    /** The most that `ours` ÷ `limit` may be. */
    readonly ratio?: number
  }
}

/** Prints a figure as a line, from which `npm run bench` makes its table. */
export function printFigure({ name, ours, limit, unit, of, goal = {} }: Figure): void {
  const ratio = ours / limit
  const goals = [
    ...(goal.most === undefined ? [] : [{ text: `≤ ${amount(goal.most, unit)}`, isMet: ours <= goal.most }]),
    ...(goal.ratio === undefined ? [] : [{ text: `≤ ${goal.ratio}×`, isMet: ratio <= goal.ratio }]),
  ]
  const met = goals.every(({ isMet }) => isMet) ? 'met' : 'missed'
  const said = goals.length === 0 ? '' : `, goal ${goals.map(({ text }) => text).join(' and ')}: ${met}`
  console.log(
    `${name}: our ${amount(ours, unit)}, limit ${amount(limit, unit)} (${of}), ratio ${ratio.toPrecision(3)}${said}`,
  )
}

function amount(value: number, unit: Figure['unit']): string {
  const [shown, named] =
    unit === 'ms' && value < 1
      ? [value * 1000, 'µs']
      : unit === 'ms' && value >= 1000
        ? [value / 1000, 's']
        : [value, unit]
  return `${shown.toPrecision(3).replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros))} ${named}`
}
