import { createServer } from 'node:net'

// Below what systems hand out by themselves, or another process would be given it before its server listens, or while that is killed and started
// again; and each worker has a hundred of its own: those that run at once have numbers that follow on each other.
const worker = process.ppid + Number(process.env.VITEST_WORKER_ID ?? 0)
let next = 20_000 + (worker % 100) * 100

/** A port of this machine that nobody listens on, nor will, unless it is meant. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = next++
    if (await isFree(port)) return port
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    )
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
