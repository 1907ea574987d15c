import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium } from '../browser.ts'
import { until } from './until.ts'

/** The people of the demo, in the order in which it prints their links. */
const people = ['author', 'approver', 'ward'] as const

export type StagePerson = (typeof people)[number]

/** The demo at an instant, with its people signed in and its boards playing. */
export interface Stage {
  readonly url: string
  /** Opens a page for somebody. */
  open(person: StagePerson, path: string, look?: StageLook): Promise<Page>
  /** Opens a page where nobody has signed in. */
  openUnsigned(path: string, look: StageLook): Promise<Page>
  /** Calls the API for somebody. Throws where it refuses. */
  call(person: StagePerson, method: string, path: string, json?: unknown): Promise<unknown>
  /** Ends all of it. */
  close(): Promise<void>
}

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>

/** How large a window is, and how many pixels a picture has for one of the page. */
export interface StageLook {
  readonly width: number
  readonly height: number
  readonly scale?: number
}

/** This program is built into a folder beside the packages'. */
const allFonts = join(import.meta.dirname, '../node_modules/@expo-google-fonts')

const desk: StageLook = { width: 1180, height: 760 }
const deskScale = 1.4

/** Starts the built demo (in the folder beside this program) at `at` (an instant as `--at` takes it). */
export async function stageAt(at: string): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'congchao-guides-'))
  process.env.FONTCONFIG_FILE = await fontsIn(folder)
  const demo = await startDemo(at, join(folder, 'data'))
  const browser = await launchChromium()
  const close = async () => {
    await browser.close()
    await demo.end()
    await rm(folder, { recursive: true })
  }
  try {
    return { ...(await peopleIn(browser, demo.links)), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** A list of fonts as an office's machine has them: what the pages' own lacks, an arrow above all, comes from another. */
async function fontsIn(folder: string): Promise<string> {
  const fonts = ['be-vietnam-pro', 'noto-sans', 'noto-sans-sc'].map((name) => `<dir>${join(allFonts, name)}</dir>`)
  const file = join(folder, 'fonts.conf')
  await writeFile(file, `<fontconfig>${fonts.join('')}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`)
  return file
}

/** Signs everybody in. */
async function peopleIn(browser: Browser, links: readonly string[]): Promise<Omit<Stage, 'close'>> {
  const contexts = new Map<StagePerson, Map<number, BrowserContext>>()
  const signedIn = new Map<StagePerson, SignedIn>()
  const url = new URL(links[0] ?? '').origin
  for (const [index, person] of people.entries()) {
    // A board has a pixel for each of the page's.
    const context = await browser.newContext(optionsOf({ ...desk, scale: 1 }))
    const page = await context.newPage()
    await page.goto(links[index] ?? '')
    await page.waitForURL((to) => to.pathname !== '/sign-in')
    const { id } = (await (await context.request.get(`${url}/api/v1/me`)).json()) as { readonly id: string }
    await page.evaluate(`localStorage.setItem('congchao-tour-${id}', 'seen')`)
    // The first link opens a wall, whose boards play and are heard for as long as it stands.
    if (index === 0) await until(page, wallPlays)
    else await page.close()
    signedIn.set(person, await context.storageState())
    contexts.set(person, new Map([[1, context]]))
  }

  async function contextOf(person: StagePerson, look: StageLook): Promise<BrowserContext> {
    const scale = look.scale ?? deskScale
    const known = contexts.get(person)?.get(scale)
    if (known) return known
    const storageState = signedIn.get(person)
    const made = await browser.newContext({ ...optionsOf(look), ...(storageState ? { storageState } : {}) })
    contexts.get(person)?.set(scale, made)
    return made
  }

  async function opened(context: BrowserContext, path: string, { width, height }: StageLook): Promise<Page> {
    const page = await context.newPage()
    await page.setViewportSize({ width, height })
    await page.goto(`${url}${path}`)
    return page
  }

  return {
    url,
    open: async (person, path, look = desk) => opened(await contextOf(person, look), path, look),
    openUnsigned: async (path, look) => opened(await browser.newContext(optionsOf(look)), path, look),
    async call(person, method, path, json) {
      const context = await contextOf(person, desk)
      const answer = await context.request.fetch(`${url}${path}`, {
        method,
        headers: { origin: url },
        ...(json === undefined ? {} : { data: json }),
      })
      if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`)
      return answer.json()
    },
  }
}

const optionsOf = ({ scale = deskScale }: StageLook): BrowserContextOptions => ({
  ...{ deviceScaleFactor: scale, colorScheme: 'light', reducedMotion: 'reduce', locale: 'vi-VN' },
})

const wallPlays = `(() => {
  const boards = [...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow.congchao)
  return boards.length > 0 && boards.every((board) => board?.ready && board.version > 0)
})()`

/** Starts the demo as a process of its own, and waits for the links of its people. */
async function startDemo(at: string, dataDir: string) {
  const program = join(import.meta.dirname, 'demo.mjs')
  const child = spawn(process.execPath, [program, '--data', dataDir, '--port', '0', '--at', at], {
    env: { ...process.env, HOST: '127.0.0.1', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const links: string[] = []
  for await (const line of createInterface(child.stdout)) {
    const link = /(http\S+\/sign-in\S*)$/.exec(line)?.[1]
    if (link !== undefined) links.push(link)
    if (links.length === people.length) break
  }
  if (links.length < people.length) throw new Error(`the demo ended before it listened (exit code ${child.exitCode})`)
  return {
    links,
    async end() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}
