import { expect, test } from 'vitest'
import { consoleFile, entryOf, everyScriptOf } from '../../budget/console-files.ts'
import { tooNewInScript, tooNewInStyle } from './too-new.ts'

const pages = ['page.html', 'sign-in-page.html']

/** Named like something that is newer, or asked for before. */
const allowed = ['.run(', '.watch(', '.drop(', '.moveBefore(', '.fromBase64(', 'Uint8Array.fromBase64(']

/** Numbers printed sheets, and sets their size, where the browser does. */
const allowedStyle = ['@bottom-right', 'size']

test.each([
  'names.toSorted()',
  'names.toReversed()',
  'Object.groupBy(names, byOffice)',
  'Map.groupBy(names, byOffice)',
  'URL.canParse(text)',
  'AbortSignal.any([a, b])',
  'Promise.withResolvers()',
  'Array.fromAsync(names)',
  'seen.isSubsetOf(all)',
  'dialog.requestClose()',
  'element.showPopover()',
  'document.startViewTransition(draw)',
  'new CloseWatcher()',
])('%s is found in a script', (script) => {
  expect(tooNewInScript(script)).not.toEqual([])
})

test.each([
  'names.findLast((name) => name)',
  'names.at(-1)',
  'structuredClone(draft)',
  'dialog.showModal()',
  'element.moveBefore?.(child, null)',
  'new ResizeObserver(draw)',
  'AbortSignal.timeout(1000)',
  'crypto.randomUUID()',
])('%s is what Chromium 109 has', (script) => {
  expect(tooNewInScript(script)).toEqual([])
})

test.each([
  'a{color:color-mix(in srgb,red,blue)}',
  'a{color:light-dark(red,blue)}',
  'h1{text-wrap:balance}',
  'a{display:grid;grid-template-columns:subgrid}',
  'a{width:stretch}',
  'a{margin:1rlh}',
  'a{& b{color:red}}',
  '.menu:popover-open{color:red}',
  '@starting-style{a{color:red}}',
  '@scope(.card){a{color:red}}',
  '@media (scripting: none){a{color:red}}',
  'a{anchor-name:--a}',
  'a{field-sizing:content}',
])('%s is found in a style', (style) => {
  expect(tooNewInStyle(style)).not.toEqual([])
})

test.each([
  'a:has(> b){width:min(100cqw,20rem);inset:0;height:100dvh}',
  '@media (width >= 40rem) and (prefers-color-scheme: dark){a{accent-color:red;aspect-ratio:16/9}}',
  'span{box-decoration-break:clone;-webkit-box-decoration-break:clone}',
])('%s is what Chromium 109 understands', (style) => {
  expect(tooNewInStyle(style)).toEqual([])
})

test.each(pages)('no script of %s calls what Chromium 109 has not', (page) => {
  const found = everyScriptOf(page).flatMap((name) =>
    tooNewInScript(consoleFile(name)).map((text) => `${text} in ${name}`),
  )
  expect(found.filter((text) => !allowed.some((known) => text.startsWith(known)))).toEqual([])
})

test.each(pages)('nothing in the style of %s is newer than Chromium 109', (page) => {
  expect(tooNewInStyle(consoleFile(entryOf(page, 'css'))).filter((text) => !allowedStyle.includes(text))).toEqual([])
})
