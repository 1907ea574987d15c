import { isBoardId } from '../shared/protocol/bounds.ts'
import { browserStage } from './browser-stage.ts'
import { afterTimeout, nextFrame } from './browser-timers.ts'
import { explain } from './explain.ts'
import { heart, heartbeat } from './heartbeat.ts'
import { playBoard, told } from './play-board.ts'

const [, board] = /^\/play\/(.+)$/.exec(location.pathname) ?? []
const asked = new URLSearchParams(location.search)
const view = asked.get('view')

async function begin(): Promise<void> {
  if (!crypto.subtle) explain('insecure')
  else if (!board) await playBoard(undefined, true)
  else if (!isBoardId(board)) explain('unknown')
  else if (asked.has('preview')) {
    const { previewBoard } = await import('./preview-board.ts')
    previewBoard(board, view === 'framebuffer', browserStage)
  } else if (asked.has('card')) {
    const { showCard } = await import('./show-card.ts')
    await showCard(board, told)
    // A wall in an office plays a board as people see it; its controller takes it folded.
  } else await playBoard(board, view !== 'canvas')
}

// The watchdog of the machine reads the title, whatever the page does: one that has changed and stands still is a page that is dead.
if (!asked.has('preview'))
  heartbeat(afterTimeout, nextFrame, (count) => {
    document.title = `${heart.name} · ${count}`
    heart.beat(count)
  })
void begin().catch(told)
