/** What is chosen of `wanted`: what is as it holds anyway, and was not chosen here, goes on following from above. */
export function chosenOf<T extends object>(own: Partial<T> | undefined, effective: T, wanted: T): Partial<T> {
  const kept = Object.entries(wanted).filter(([key, value]) => {
    const name = key as keyof T
    return own?.[name] !== undefined || JSON.stringify(value) !== JSON.stringify(effective[name])
  })
  return Object.fromEntries(kept) as Partial<T>
}

/** `value` without some of its fields. */
export function without<T extends object>(value: T, ...keys: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key as keyof T))) as Partial<T>
}
