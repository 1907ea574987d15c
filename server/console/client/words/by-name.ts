const collator = new Intl.Collator('vi', { numeric: true })

/** Compares names as Vietnamese dictionaries do, numbers by their size. */
export const byName = (a: string, b: string): number => collator.compare(a, b)
