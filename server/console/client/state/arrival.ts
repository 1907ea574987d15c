let isAwaited = false

/** Somebody goes to another page: its heading is read out when it stands. */
export function awaitArrival(): void {
  isAwaited = true
}

/** Whether that heading is awaited; asked by the one that has come, after which none is. */
export function takeArrival(): boolean {
  const was = isAwaited
  isAwaited = false
  return was
}
