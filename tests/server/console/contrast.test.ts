import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const css = readFileSync(new URL('../../../server/console/client/kit/tokens.css', import.meta.url), 'utf8')

type Pair = readonly [string, string]
type Colours = ReadonlyMap<string, string>

function coloursIn(block: string): Colours {
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/g)].map(([, name, value]) => [name!, value!]))
}

const [, lightBlock = ''] = /:root \{([^}]*)\}/.exec(css) ?? []
const [, darkBlock = ''] = /:root\[data-theme="dark"\] \{([^}]*)\}/.exec(css) ?? []
const light = coloursIn(lightBlock)
const dark = new Map([...light, ...coloursIn(darkBlock)])

/** How light a colour is, by WCAG 2. */
function luminanceOf(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The pairs of colours that differ by less than `least` (a ratio of WCAG 2), with how much they do. */
const tooNear = (colours: Colours, pairs: readonly Pair[], least: number): readonly string[] =>
  pairs.flatMap(([one, other]) => {
    const [a, b] = [one, other].map((name) => luminanceOf(colours.get(name)!)) as [number, number]
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    return contrast < least ? [`${one} on ${other}: ${contrast.toFixed(2)}`] : []
  })

const grounds = ['ground', 'paper', 'soft']
/** What is read, on what it stands on. */
const text: readonly Pair[] = [
  ...grounds.flatMap((ground) =>
    ['ink', 'quiet', 'link', 'good', 'waits', 'lost'].map((ink) => [ink, ground] as const),
  ),
  ...['ink', 'quiet', 'link', 'lost'].map((ink) => [ink, 'on'] as const),
  ...['good', 'waits', 'lost'].flatMap((tone) => [tone, 'ink', 'quiet'].map((ink) => [ink, `${tone}-soft`] as const)),
  ...[
    ['band-ink', 'band'],
    ['gold-ink', 'gold'],
    ['chief-ink', 'chief'],
    ['chief-ink', 'chief-hover'],
    ['alarm-ink', 'alarm'],
    ['alarm-ink', 'alarm-hover'],
    ['ink', 't-off'],
  ].map(([ink, ground]) => [ink!, ground!] as const),
  ...['t-rotation', 't-exclusive', 't-interrupt', 't-filler', 't-black', 'phase'].map(
    (bar) => ['bar-ink', bar] as const,
  ),
]
/** What has to be seen without being read: edges of fields, what has the focus. */
const shapes: readonly Pair[] = [
  ...grounds.flatMap((ground) => [['edge', ground] as const, ['focus', ground] as const]),
  ['gold', 'band'],
]

it.each([
  ['light', light],
  ['dark', dark],
] as const)('in the %s colours every text is read and every edge is seen by WCAG AA', (_, colours) => {
  expect(tooNear(colours, text, 4.5)).toEqual([])
  expect(tooNear(colours, shapes, 3)).toEqual([])
})
