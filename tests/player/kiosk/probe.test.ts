import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const program = fileURLToPath(new URL('../../../player/kiosk/probe.py', import.meta.url))

/** Runs it; answers what it printed and its exit code. */
async function probed(command: readonly string[], input = ''): Promise<{ text: string; code: number | null }> {
  const child = spawn('python3', ['-B', ...command])
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (text += String(bytes)))
  child.stdin.end(input)
  await once(child, 'close')
  return { text, code: child.exitCode }
}

it('an open door is told with its address in both languages, and nobody signs in there', async () => {
  const asked: string[] = []
  const server = createServer(({ method, url }, answer) => {
    asked.push(`${method} ${url}`)
    answer.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { text, code } = await probed([program, '127.0.0.1/32', '--ports', String(port), '--no-wifi'])
  expect([code, text]).toEqual([1, expect.stringContaining(`! 127.0.0.1:${port} `)])
  expect(text).toContain('1 things to look at')
  expect(asked).toEqual([])
  server.close()
})

it.each(['8.8.8.0/24', '10.0.0.0/8', 'bang.example.vn'])('%s is not looked at', async (network) => {
  const { code } = await probed([program, network, '--no-wifi'])
  expect(code).toBe(2)
})

it('open wireless networks are found in what the machine sees, controllers’ own by their names', async () => {
  const scan = [
    'BSS 00:11:22:33:44:55(on wlan0)\n\tcapability: ESS (0x0401)\n\tSSID: HD-C15-19-A1234',
    'BSS 00:11:22:33:44:56(on wlan0)\n\tcapability: ESS Privacy (0x0411)\n\tSSID: AP12345678\n\tRSN:\t * Version: 1',
    'BSS 00:11:22:33:44:57(on wlan0)\n\tcapability: ESS Privacy (0x0411)\n\tSSID: Van phong\n\tRSN:\t * Version: 1',
    'BSS 00:11:22:33:44:58(on wlan0)\n\tcapability: ESS (0x0401)\n\tSSID: Quan cafe',
  ].join('\n')
  const script = `
import importlib.util, json, sys
spec = importlib.util.spec_from_file_location('probe', ${JSON.stringify(program)})
probe = importlib.util.module_from_spec(spec)
spec.loader.exec_module(probe)
scan = sys.stdin.read()
print(json.dumps([[name for name, _ in probe.open_networks(scan)], probe.guarded_makers(scan)]))`
  const { text } = await probed(['-c', script], scan)
  expect(JSON.parse(text)).toEqual([['HD-C15-19-A1234', 'Quan cafe'], ['AP12345678']])
})
