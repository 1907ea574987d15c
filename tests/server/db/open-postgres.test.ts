import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../server/db/database.ts'
import { DatabaseRefused } from '../../../server/db/database-refused.ts'

test('a PostgreSQL that does not answer is refused in both languages, without the password', async () => {
  const server = createServer((socket) => socket.destroy())
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as { port: number }
  const refused = openDatabase({ postgres: `postgres://u:matkhau-bi-mat@127.0.0.1:${port}/x` })
  await expect(refused).rejects.toThrow(DatabaseRefused)
  await expect(refused).rejects.toThrow(/^Không dùng được.*\nCannot use/)
  await expect(refused).rejects.not.toThrow(/matkhau/)
  await new Promise((closed) => server.close(closed))
})
