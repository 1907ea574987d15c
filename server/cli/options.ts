import { parseArgs } from 'node:util'
import { Refusal } from './refusal.ts'

/** The words of a call: the plan file, and the options given with their values. */
export interface Options {
  readonly plan: string
  readonly json: boolean
  readonly values: Readonly<Record<string, string | undefined>>
}

/** Reads a call that takes one plan file, `--json` and the options named; refuses words that it does not take. */
export function optionsOf(args: readonly string[], names: readonly string[]): Options {
  const { words, json, values } = wordsOf(args, names)
  const [plan, ...more] = words
  if (plan === undefined) throw Refusal.words('a plan file is missing', 'thiếu tệp kế hoạch')
  if (more.length > 0)
    throw Refusal.words(`one plan file, not also ${more.join(' ')}`, `chỉ một tệp kế hoạch, thừa ${more.join(' ')}`)
  return { plan, json, values }
}

/** Reads a call of plain words, `--json` and the options named; refuses options that it does not take. */
export function wordsOf(
  args: readonly string[],
  names: readonly string[],
): Omit<Options, 'plan'> & { readonly words: readonly string[] } {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const, multiple: true }]))
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...options, json: { type: 'boolean' } },
      allowPositionals: true,
    })
    const { json, ...given } = values
    const once = onceEach(given as Record<string, readonly string[] | undefined>)
    return { words: positionals, json: json === true, values: once }
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    const { message } = cause as Error
    throw Refusal.words(message, `lời gọi không đúng: ${message}`, { cause })
  }
}

/** The value of an option that must be given. */
export function required(options: Options, name: string): string {
  const value = options.values[name]
  if (value === undefined) throw Refusal.words(`--${name} is missing`, `thiếu --${name}`)
  return value
}

function onceEach(given: Readonly<Record<string, readonly string[] | undefined>>): Record<string, string | undefined> {
  const twice = Object.entries(given).find(([, words]) => words && words.length > 1)
  if (twice) throw Refusal.words(`--${twice[0]} is given twice`, `--${twice[0]} ghi hai lần`)
  return Object.fromEntries(Object.entries(given).map(([name, words]) => [name, words?.[0]]))
}
