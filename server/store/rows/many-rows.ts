import { CompiledQuery, type Kysely, PostgresAdapter, type Transaction } from 'kysely'
import type { Schema } from '../../db/schema.ts'

type Value = number | string | null

/** Runs of so many rows, each with a statement that is written once and stays prepared. */
const sizes = [256, 64, 16, 4, 1]

/**
 * What writes rows by `head values (…), (…) tail`, many at a time, past the query builder: building a statement for each would cost many
 * times what the database takes. `values` are the rows' one after the other, `columns` a row.
 */
export function rowsInto(
  head: string,
  columns: number,
  tail = '',
): (trx: Transaction<Schema>, values: readonly Value[]) => Promise<void> {
  const statements = statementsOf<unknown>((postgres, size) => {
    const rows = Array.from({ length: size }, (_, row) => places(postgres, columns, row * columns))
    return `${head} values ${rows.join(',')} ${tail}`
  })
  return async (trx, values) => {
    for (let from = 0; from < values.length; ) {
      const size = sizeFor((values.length - from) / columns)
      const to = from + size * columns
      const parameters = size * columns === values.length ? values : values.slice(from, to)
      await trx.executeQuery({ ...statements(trx, size), parameters })
      from = to
    }
  }
}

/** What reads rows by `head in (…)` for each of `keys`, in the same way. */
export function rowsByKey<Row>(head: string): (db: Kysely<Schema>, keys: readonly Value[]) => Promise<Row[]> {
  const statements = statementsOf<Row>((postgres, size) => `${head} in ${places(postgres, size, 0)}`)
  return async (db, keys) => {
    const found: Row[] = []
    for (let from = 0; from < keys.length; ) {
      const size = sizeFor(keys.length - from)
      const parameters = keys.slice(from, from + size)
      const { rows } = await db.executeQuery<Row>({ ...statements(db, size), parameters })
      for (const row of rows) found.push(row)
      from += size
    }
    return found
  }
}

const sizeFor = (rows: number) => sizes.find((one) => one <= rows) as number

function statementsOf<Row>(textOf: (postgres: boolean, size: number) => string) {
  const made = new Map<number, CompiledQuery<Row>>()
  return (db: Kysely<Schema>, size: number): CompiledQuery<Row> => {
    const postgres = db.getExecutor().adapter instanceof PostgresAdapter
    const key = postgres ? -size : size
    const known = made.get(key)
    if (known) return known
    // Made without its values, which the library would freeze one by one.
    const statement = CompiledQuery.raw(textOf(postgres, size)) as CompiledQuery<Row>
    made.set(key, statement)
    return statement
  }
}

/** `(?,?)`, or `($3,$4)` where two parameters stand before. */
function places(postgres: boolean, count: number, before: number): string {
  return `(${Array.from({ length: count }, (_, i) => (postgres ? `$${before + i + 1}` : '?')).join(',')})`
}
