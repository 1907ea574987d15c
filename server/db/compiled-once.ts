import type { Compilable, CompiledQuery, Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** What a question is asked with, by name: texts and numbers, lists of them, null, undefined. */
type Values = Readonly<Record<string, unknown>>

/** How many forms of one question are remembered. */
const mostForms = 64

/**
 * A question of kysely's that is written and compiled once for each form that it takes, since that costs more than a short answer: for what
 * is asked with every request. `write` is handed stand-ins for the values; it may ask whether one is there and how long a list is, not
 * what it is.
 */
export function compiledOnce<Given extends object, Row>(
  write: (db: Kysely<Schema>, asked: Given) => Compilable<Row>,
): (db: Kysely<Schema>, asked: Given) => Promise<Row[]> {
  // A dialect's adapter is one for all its connections and transactions.
  const byDialect = new WeakMap<object, Map<string, CompiledQuery<Row>>>()

  function compiled(db: Kysely<Schema>, asked: Given): CompiledQuery<Row> {
    const { adapter } = db.getExecutor()
    let forms = byDialect.get(adapter)
    if (!forms) {
      forms = new Map()
      byDialect.set(adapter, forms)
    }
    const form = formOf(asked as Values)
    let query = forms.get(form)
    if (!query) {
      query = write(db, withStandIns(asked as Values) as Given).compile()
      if (forms.size >= mostForms) forms.clear()
      forms.set(form, query)
    }
    return query
  }

  return async (db, asked) => {
    const query = compiled(db, asked)
    const parameters = query.parameters.map((one) => (one instanceof StandIn ? one.valueIn(asked as Values) : one))
    return (await db.executeQuery<Row>({ ...query, parameters })).rows
  }
}

/** Stands where a value of the question will. */
class StandIn {
  readonly #name: string
  readonly #index: number | undefined

  constructor(name: string, index?: number) {
    this.#name = name
    this.#index = index
  }

  valueIn(asked: Values): unknown {
    const value = asked[this.#name]
    return this.#index === undefined ? value : (value as readonly unknown[])[this.#index]
  }
}

function formOf(asked: Values): string {
  let form = ''
  for (const name in asked) {
    const value = asked[name]
    form += value === undefined ? '-,' : value === null ? '0,' : Array.isArray(value) ? `${value.length},` : `${name},`
  }
  return form
}

function withStandIns(asked: Values): Values {
  const standIn = (name: string, value: unknown) => {
    if (value === undefined || value === null) return value
    return Array.isArray(value) ? value.map((_, index) => new StandIn(name, index)) : new StandIn(name)
  }
  return Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, standIn(name, value)]))
}
