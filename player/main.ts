import type { BoardId } from '../shared/plan/plan.ts'
import { isBoardId } from '../shared/protocol/bounds.ts'
import { boardAuthorization } from '../shared/protocol/paths.ts'
import { askKey } from './ask-key.ts'
import { browserKeep } from './browser-keep.ts'
import { browserSocket } from './browser-socket.ts'
import { browserStage } from './browser-stage.ts'
import { afterTimeout } from './browser-timers.ts'
import { serverClock } from './clock.ts'
import { explain } from './explain.ts'
import { fetchWithin } from './fetch-within.ts'
import { type Keep, memoryKeep } from './keep.ts'
import { linkOf } from './link.ts'
import { type Player, playerOf } from './player.ts'
import { previewClock, takePreview } from './preview.ts'
import { sha256Of } from './sha256-of.ts'
import { showCard } from './show-card.ts'
import { showLook } from './show-look.ts'

const monotonic = () => performance.now()
const wall = () => Date.now()
const told = (error: unknown) => console.warn(error)
const shell = /(\w+)\.js$/.exec((document.currentScript as HTMLScriptElement).src)?.[1] ?? ''

async function play(board: BoardId): Promise<void> {
  const keep = await browserKeep(board, told)
  const kept = await keep.read()
  const clock = serverClock(monotonic, wall() + kept.skewMs)
  let player: Player | undefined
  const { stage, stock } = browserStage({
    keep,
    now: clock.now,
    rate: () => 1,
    authorization: () => boardAuthorization(board, player?.key() ?? kept.key ?? ''),
    holds: false,
    // A wall in an office plays a board as people see it; its controller takes it folded.
    folds: asked.get('view') !== 'canvas',
    changed: () => player?.changed(),
  })
  player = playerOf({
    board,
    shell,
    keep,
    kept,
    clock,
    wall,
    after: afterTimeout,
    stage,
    stock,
    explain,
    told,
    screen: () => ({ width: innerWidth, height: innerHeight, devicePixelRatio }),
    digest: sha256Of,
    askKey() {
      // Once: what was allowed by a press is not to be done again by a reload.
      const replace = location.hash === '#replace'
      if (replace) history.replaceState(null, '', location.pathname)
      return askKey(board, replace)
    },
    link: (events) =>
      linkOf({ open: browserSocket, after: afterTimeout, random: Math.random, monotonic, clock }, events),
    reload: () => void reload().catch(told),
  })
  const { hurry, version } = player
  addEventListener('online', hurry)
  addEventListener('focus', hurry)
  showLook(board, clock.now, stage, version)
  await navigator.storage.persist()
}

/** Only when the page can be had again: a board whose reload fails is dark. */
async function reload(): Promise<void> {
  if (await fetchWithin(location.href, { cache: 'no-store' }, ({ ok }) => ok)) location.reload()
}

/** Shows what its parent asks for, and keeps nothing, asks for no key, opens no socket. */
function preview(board: BoardId): void {
  const clock = previewClock(monotonic, wall())
  const keep: Keep = { ...memoryKeep(), put: async () => false }
  const { stage } = browserStage({
    keep,
    now: clock.now,
    rate: clock.rate,
    authorization: () => undefined,
    holds: true,
    folds: asked.get('view') === 'framebuffer',
    changed: () => explain(null),
  })
  addEventListener('message', ({ origin, source, data }) => {
    if (origin === location.origin && source === parent) takePreview(data, board, clock, stage)
  })
  showLook(board, clock.now, stage, () => null)
  parent.postMessage({ type: 'preview-ready', board }, location.origin)
}

const board = location.pathname.split('/').pop()
const asked = new URLSearchParams(location.search)
if (!crypto.subtle) explain('insecure')
else if (!isBoardId(board)) explain('unknown')
else if (asked.has('preview')) preview(board)
else if (asked.has('card')) void showCard(board, told)
else void play(board).catch(told)
