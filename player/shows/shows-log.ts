import type { Kept, Welcome } from '../../shared/protocol/messages.ts'
import { type Ending, linkText, noLink, type Show } from '../../shared/protocol/shows.ts'
import { type Block, lastOf, withShow } from './block.ts'
import { type OnCanvas, type RecorderEdges, recorderOf } from './recorder.ts'
import { type Sender, type SenderEdges, senderOf } from './sender.ts'

/** What a log is kept on and sent by. */
export interface ShowsLogEdges extends Pick<RecorderEdges, 'now' | 'monotonic'>, Omit<SenderEdges, 'nameOf'> {
  readonly pairing: string
  /** Of this start of the page. */
  readonly boot: number
  /** SHA-256 in hex. */
  readonly digest: (bytes: ArrayBuffer) => Promise<string>
}

/** Proof of play: records shows, keeps them, and sends them until the server has them safe. */
export interface ShowsLog {
  /** What is on the canvas, after each drawing and at least once a second. */
  at(on: OnCanvas): void
  /** Nothing of it stands any more. */
  ended(why: Ending): void
  stored(kept: Omit<Kept, 'type'>): void
  welcomed(stored: Welcome['stored']): void
  /** How many shows the server has not said that it has. */
  unsent(): number
}

const copyEvery = 20
/** Fifty days of eight thousand shows. */
const mostBlocks = 4000
const blocksForRoom = 20

/** The log of this start of the page. What is on the shelf from earlier ones is gone on with. */
export function showsLog(edges: ShowsLogEdges): ShowsLog {
  const { boot, pairing, shelf } = edges
  const nameOf = (block: Pick<Block, 'boot' | 'first'>) => `${pairing}-${block.boot}-${block.first}`
  const sender = senderOf({ ...edges, nameOf })
  /** Of pairings that have ended, whose logs nobody adds to. */
  const formers = new Map<string, Sender>()
  let isWelcomed = false
  const others: string[] = []
  let tail: Block = { boot, first: 1, former: noLink, subjects: [], shows: [], link: noLink }
  let work: Promise<unknown> = Promise.resolve()
  const inTurn = (next: () => Promise<unknown>) => {
    work = work.then(next).catch(edges.told)
  }

  async function begin(): Promise<void> {
    let last: Block = { ...tail, boot: 0 }
    const stood = await shelf.read((name, text) => {
      const block = text ? (JSON.parse(text) as Block) : undefined
      if (!block) return void others.push(name)
      if (name !== nameOf(block)) return void noteFormer(name, block)
      sender.note(block)
      // A boot whose number could not be kept goes on where it was.
      if (block.boot === boot) tail = { ...tail, first: Math.max(tail.first, lastOf(block) + 1) }
      if (block.boot > last.boot || (block.boot === last.boot && block.first > last.first)) last = block
    })
    tail = { ...tail, former: last.link, link: last.link }
    const open: readonly Show[] = (stood && JSON.parse(stood)[pairing]) || []
    for (const [i, show] of open.entries()) await add(show, open.slice(i + 1))
  }

  function noteFormer(name: string, block: Block): void {
    const end = `-${block.boot}-${block.first}`
    const of = name.slice(0, -end.length)
    if (of + end !== name) return void others.push(name)
    let former = formers.get(of)
    if (!former) {
      former = senderOf({
        ...edges,
        nameOf: ({ boot: ofBoot, first }) => `${of}-${ofBoot}-${first}`,
        send: (message) => edges.send({ ...message, pairing: of }),
      })
      formers.set(of, former)
      if (isWelcomed) former.welcomed([])
    }
    former.note(block)
  }

  /** How much of it there is with that of pairings that have ended. */
  const sum = (count: 'unsent' | 'blocks') => {
    let all = sender[count]()
    formers.forEach((former) => {
      all += former[count]()
    })
    return all
  }

  function spareOfFormers(): string | undefined {
    for (const former of Array.from(formers.values())) {
      const name = former.spare()
      if (name) return name
    }
    return undefined
  }

  async function add(show: Show, open: readonly Show[]): Promise<void> {
    const number = lastOf(tail) + 1
    const link = await edges.digest(new TextEncoder().encode(linkText(tail.link, boot, number, show)).buffer)
    const after = { ...tail, first: number, former: tail.link, subjects: [], shows: [] }
    tail = withShow(tail, show, link) ?? (withShow(after, show, link) as Block)
    const isKept = await put(open, tail)
    if (!isKept || sum('blocks') + others.length > mostBlocks) await makeRoom(isKept ? 1 : blocksForRoom)
    sender.grew(tail)
  }

  const put = (open: readonly Show[], block?: Block) =>
    shelf.put(
      block ? nameOf(block) : '',
      JSON.stringify(block ?? 0),
      JSON.stringify({ [pairing]: open }),
      !!block && block.shows.length % copyEvery === 0,
    )

  // Of other pairings and what cannot be read first, then what the server has, then the oldest.
  async function makeRoom(count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      const name = others.shift() ?? spareOfFormers() ?? sender.spare()
      if (name) await shelf.drop(name)
    }
  }

  const keep = (open: readonly Show[]) => inTurn(() => put(open))
  const recorder = recorderOf({
    ...edges,
    keep,
    made: (show, open) => inTurn(() => add(show, open)),
  })
  inTurn(begin)

  return {
    at: recorder.at,
    ended(why) {
      const shows = recorder.ended(why)
      // A page that is going away may not get as far as its turn: the next start goes on with what is put at once.
      if (why === 'stop' && shows.length) void put(shows).catch(edges.told)
    },
    stored(kept) {
      const of = kept.pairing ? formers.get(kept.pairing) : sender
      of?.stored(kept)
    },
    welcomed(stored) {
      isWelcomed = true
      sender.welcomed(stored)
      // How far they are stored is answered to what is sent first.
      formers.forEach((former) => void former.welcomed([]))
    },
    unsent: () => sum('unsent'),
  }
}
