import { open } from 'node:fs/promises'
import { MediaFault } from '../media-fault.ts'

/** A clip of a quarter of an hour in fragments of one frame has some hundred thousand. */
const mostBoxes = 400_000
const blockBytes = 2 ** 16

/** Refuses an MP4 or MOV of more boxes than any clip has, as `unreadable`: a demuxer goes through all of them, for minutes. */
export async function refuseByBoxes(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    const buffer = Buffer.alloc(blockBytes)
    let [from, bytesRead] = [0, 0]
    for (let [at, boxes] = [0, 0]; ; boxes++) {
      if (boxes > mostBoxes) throw tooManyBoxes()
      if (at + 16 > from + bytesRead) {
        from = at
        bytesRead = (await file.read(buffer, 0, blockBytes, from)).bytesRead
        if (bytesRead < 8) return
      }
      const length = buffer.readUInt32BE(at - from)
      if (length === 1 && bytesRead >= at - from + 16) at += Number(buffer.readBigUInt64BE(at - from + 8))
      else if (length >= 8) at += length
      else return
    }
  } finally {
    await file.close()
  }
}

function tooManyBoxes(): MediaFault {
  return new MediaFault('unreadable', 'Clip bị chia thành quá nhiều phần', `a clip of more than ${mostBoxes} boxes`)
}
