/** Keeps what is worked out of two things that are replaced and never changed, under names, while both are the same. */
export function keptWith<A extends object, B extends object, T>(): (first: A, second: B) => Map<string, T> {
  const known = new WeakMap<A, { readonly second: B; readonly kept: Map<string, T> }>()
  return (first, second) => {
    const there = known.get(first)
    if (there?.second === second) return there.kept
    const kept = new Map<string, T>()
    known.set(first, { second, kept })
    return kept
  }
}
