const minuteMs = 60_000

/** Does `note` for a key where that was not done for a minute by `notedAt` (epoch ms; null: never); requests at once do it once. */
export function onceAMinute(note: (key: string, at: number) => Promise<void>) {
  const under = new Map<string, Promise<void>>()
  return async (key: string, notedAt: number | null, at: number): Promise<void> => {
    if (notedAt !== null && at - notedAt < minuteMs) return
    const noting = under.get(key) ?? note(key, at).finally(() => under.delete(key))
    under.set(key, noting)
    await noting
  }
}
