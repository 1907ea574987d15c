import { createRequire } from 'node:module'

interface Support {
  readonly version_added: string | boolean | null
  readonly version_removed?: string
  readonly prefix?: string
  readonly alternative_name?: string
  readonly flags?: unknown
}

/** A node of what MDN knows of browsers: a thing, and what it has. */
interface Known {
  readonly __compat?: { readonly support: { readonly chrome?: Support | readonly Support[] } }
  readonly [name: string]: unknown
}

type Family = Readonly<Record<string, Known>>

const mdn = createRequire(import.meta.url)('@mdn/browser-compat-data') as {
  readonly api: Family
  readonly javascript: { readonly builtins: Family }
  readonly css: Readonly<Record<'at-rules' | 'properties' | 'selectors' | 'types', Family>>
}

/** The last Chromium that the Windows of many offices runs. */
const ofOffices = 109

/** Whether the offices' browser has a thing; what MDN does not tell apart, it has. */
function has(thing: Known | undefined): boolean {
  if (!thing?.__compat) return true
  return [thing.__compat.support.chrome ?? []]
    .flat()
    .some(({ version_added: added, version_removed: removed, ...rest }) => {
      const isOtherwise = [rest.prefix, rest.alternative_name, rest.flags].some((one) => one !== undefined)
      if (isOtherwise || added === null || added === false) return false
      const since = added === true ? 0 : Number.parseInt(added.replace('≤', ''), 10)
      return since <= ofOffices && (removed === undefined || Number.parseInt(removed, 10) > ofOffices)
    })
}

const within = (thing: Known | undefined, name: string): Known | undefined => thing?.[name] as Known | undefined

const interfaces: Family = { ...mdn.api, ...mdn.javascript.builtins }

/** Names of methods that nothing in the offices' browser has, whatever they are called on. */
const laterMethods = (() => {
  const later = new Map<string, boolean>()
  for (const thing of Object.values(interfaces)) {
    for (const member of Object.keys(thing)) {
      const name = member.replace(/_static$/, '')
      later.set(name, (later.get(name) ?? true) && !has(within(thing, member)))
    }
  }
  return later
})()

/** What a script calls, or makes, that the offices' browser has not, each once. A call by `?.` asks first. */
export function tooNewInScript(script: string): readonly string[] {
  const methods = [...script.matchAll(/(?<!\?)\.([a-z]\w*)\(/g)].filter(([, name = '']) => laterMethods.get(name))
  const things = [...script.matchAll(/\bnew ([A-Z]\w*)\b/g)].filter(([, name = '']) => !has(interfaces[name]))
  const ofThings = [...script.matchAll(/(?<![.\w$])([A-Z]\w*)\.([a-z]\w*)\(/g)].filter(
    ([, name = '', member = '']) => !has(interfaces[name]) || !has(within(interfaces[name], `${member}_static`)),
  )
  return [...new Set([...methods, ...things, ...ofThings].map(([text]) => text))]
}

/** What stands in a built style that the offices' browser does not understand, each once; the same with `-webkit-` beside it is understood. */
export function tooNewInStyle(style: string): readonly string[] {
  const bare = style.replace(/\/\*.*?\*\//gs, '').replace(/"[^"]*"|'[^']*'|url\([^)]*\)/g, '""')
  const found: string[] = []
  for (const [, prelude = '', property = '', value = ''] of bare.matchAll(/([^{};]+)\{|([\w-]+):([^{};]*)(?=[;}])/g)) {
    if (prelude.trim().startsWith('@')) found.push(...newInAtRule(prelude.trim()))
    else if (prelude !== '') found.push(...newInSelector(prelude))
    else if (!property.startsWith('-') && !bare.includes(`-webkit-${property}:`))
      found.push(...newInDeclaration(property, value))
  }
  return [...new Set(found)]
}

function newInAtRule(prelude: string): readonly string[] {
  const rules = mdn.css['at-rules']
  const [, name = ''] = /^@([\w-]+)/.exec(prelude) ?? []
  if (!has(rules[name] ?? within(rules.page, name))) return [`@${name}`]
  if (name !== 'media') return []
  const features = [...prelude.matchAll(/\(\s*(?:min-|max-)?([a-z-]+)/g)].map(([, feature = '']) => feature)
  return features.filter((feature) => !has(within(rules.media, feature))).map((feature) => `@media (${feature})`)
}

function newInSelector(prelude: string): readonly string[] {
  const pseudo = [...prelude.matchAll(/::?([a-z][a-z-]*)/g)].filter(([, name = '']) => !has(mdn.css.selectors[name]))
  return [...pseudo.map(([text]) => text), ...(prelude.includes('&') ? [prelude] : [])]
}

function newInDeclaration(property: string, value: string): readonly string[] {
  const { properties, types } = mdn.css
  const known = properties[property]
  if (!has(known)) return [property]
  const functions = [...value.matchAll(/(?<![\w-])([a-z][a-z-]*)\(/g)].filter(
    ([, name = '']) => !has(types[name]) || !Object.values(types).every((type) => has(within(type, name))),
  )
  const units = [...value.matchAll(/\d([a-z]+)\b/g)].filter(([, unit = '']) => !has(within(types.length, unit)))
  // A family that a machine has not is passed over.
  const words = property === 'font-family' ? [] : [...value.matchAll(/(?<![\w.#-])[a-z][a-z-]*(?![\w(-])/g)]
  const keywords = words.filter(([word]) => !has(within(known, word)))
  return [...functions, ...units, ...keywords].map(([text]) => `${property}: ${text}`)
}
