let collator: Intl.Collator | undefined

/** Compares names as Vietnamese dictionaries do, numbers by their size. */
export function byName(a: string, b: string): number {
  // Made for the first comparison: it takes as long as drawing a page, and most pages open without one.
  collator ??= new Intl.Collator('vi', { numeric: true })
  return collator.compare(a, b)
}
