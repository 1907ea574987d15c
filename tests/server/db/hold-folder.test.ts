import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { holdFolder } from '../../../server/db/hold-folder.ts'

it('a data folder serves one server at a time, and the next once that has let go', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'congchao-held-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const first = holdFolder(folder)
  expect(() => holdFolder(folder)).toThrow(
    /đang được một máy chủ Congchao khác dùng[\s\S]*is in use by another Congchao server/,
  )
  first.release()
  holdFolder(folder).release()
})
