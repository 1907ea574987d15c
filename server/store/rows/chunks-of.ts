/** How many rows one statement carries: far below either database's limit of parameters (32,766 and 65,535). */
export const rowsPerStatement = 500

/** Cuts `rows` into runs of at most `size`, in order. */
export function* chunksOf<T>(rows: readonly T[], size = rowsPerStatement): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size)
}
