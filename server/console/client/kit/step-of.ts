const steps = {
  across: { ArrowLeft: -1, ArrowRight: 1 },
  down: { ArrowUp: -1, ArrowDown: 1 },
} as const

/** Where a key leads in a row of `count` from place `at`, round at its ends; undefined for a key that leads nowhere. */
export function stepOf(key: string, at: number, count: number, along: keyof typeof steps): number | undefined {
  if (count === 0) return undefined
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const by = (steps[along] as Readonly<Record<string, number>>)[key]
  return by === undefined ? undefined : (at + by + count) % count
}
