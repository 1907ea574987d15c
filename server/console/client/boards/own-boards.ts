const key = 'congchao-own-boards'

/** Whether this browser plays a board itself, and so has its key. */
export function isOwnBoard(id: string): boolean {
  return ownBoards().includes(id)
}

/** Remembers that this browser plays a board. */
export function ownBoard(id: string): void {
  if (!isOwnBoard(id)) localStorage.setItem(key, JSON.stringify([...ownBoards(), id]))
}

/** Another machine has a board's key now. */
export function disownBoard(id: string): void {
  localStorage.setItem(key, JSON.stringify(ownBoards().filter((own) => own !== id)))
}

function ownBoards(): readonly unknown[] {
  const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
  return Array.isArray(kept) ? kept : []
}
