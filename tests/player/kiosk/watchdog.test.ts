import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const program = fileURLToPath(new URL('../../../player/kiosk/watchdog.py', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'congchao-watchdog-'))
const running: ChildProcess[] = []
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

/** One look: when (s), the process, the title, and what holds besides. */
type Look = readonly [at: number, process: string | null, title: string | null, resting?: boolean, mayReboot?: boolean]

/** What a judge of its own decides at each look. */
function decided(looks: readonly Look[]): string[] {
  const script = `
import importlib.util, json, sys
sys.dont_write_bytecode = True
spec = importlib.util.spec_from_file_location('watchdog', ${JSON.stringify(program)})
watchdog = importlib.util.module_from_spec(spec)
spec.loader.exec_module(watchdog)
judge = watchdog.Judge()
print(json.dumps([judge.look(*look) for look in json.load(sys.stdin)]))`
  return JSON.parse(execFileSync('python3', ['-c', script], { input: JSON.stringify(looks), encoding: 'utf8' }))
}

describe('what the watchdog decides', () => {
  it('a page that changes its title lives; six seconds of the same title end it', () => {
    const looks: Look[] = [
      [0, '1', 'a'],
      [1, '1', 'b'],
      [6.9, '1', 'b'],
      [7, '1', 'b'],
    ]
    expect(decided(looks)).toEqual(['nothing', 'nothing', 'nothing', 'end'])
  })

  it('a window that is gone is as dead as one that stands still', () => {
    expect(decided([[0, '1', 'a'], [1, '1', 'b'], [7, '1', null]])).toEqual(['nothing', 'nothing', 'end']) // biome-ignore format: a row a look
  })

  it('a browser has thirty seconds to begin to draw, each time that it starts', () => {
    const looks: Look[] = [
      [0, '1', 'a'],
      [29, '1', 'a'],
      [30, '1', 'a'],
      [31, '2', 'x'],
      [60, '2', 'x'],
      [61, '2', 'x'],
    ]
    expect(decided(looks)).toEqual(['nothing', 'nothing', 'end', 'nothing', 'nothing', 'end'])
  })

  it('an orderly stop, start or restart is nobody’s fault', () => {
    const looks: Look[] = [
      [0, '1', 'a'],
      [1, '1', 'b'],
      [50, null, null],
      [500, null, null],
      [501, '2', null],
      [530, '2', null],
    ]
    expect(decided(looks)).toEqual(Array(6).fill('nothing'))
  })

  it('while the output is off by its hours nothing is ended', () => {
    const looks: Look[] = [
      [0, '1', 'a'],
      [1, '1', 'b'],
      [9000, '1', 'b', true],
      [9010, '1', 'b'],
      [9011, '1', 'c'],
    ]
    expect(decided(looks)).toEqual(Array(5).fill('nothing'))
  })

  it('after five ends in ten minutes the machine is rebooted, unless it was a short while ago', () => {
    const round = (at: number, mayReboot: boolean): Look[] => [
      [at, String(at), 'a'],
      [at + 1, String(at), 'b'],
      [at + 7, String(at), 'b', false, mayReboot],
    ]
    const ends = (mayReboot: boolean, apart: number) =>
      decided([0, 1, 2, 3, 4, 5].flatMap((n) => round(n * apart, mayReboot))).filter((deed) => deed !== 'nothing')
    expect(ends(true, 20)).toEqual(['end', 'end', 'end', 'end', 'end', 'reboot'])
    expect(ends(false, 20)).toEqual(Array(6).fill('end'))
    expect(ends(true, 200)).toEqual(Array(6).fill('end'))
  })
})

it('a process whose title stands still is killed for good, and one behind a dark output is left alone', async () => {
  const [title, pid, log] = ['title', 'pid', 'log'].map((name) => join(folder, name)) as [string, string, string]
  const page = `import itertools, pathlib, time
for n in itertools.count():
    pathlib.Path(${JSON.stringify(title)}).write_text(f'board {n}')
    time.sleep(0.05)`
  const start = async () => {
    const child = spawn('python3', ['-c', page])
    running.push(child)
    await once(child, 'spawn')
    writeFileSync(pid, String(child.pid))
    return child
  }
  const first = await start()
  await expect.poll(() => existsSync(title)).toBe(true)
  const watchdog = spawn('python3', [
    ...[program, '--stale', '5', '--start', '30', '--every', '0.05', '--uptime', '0'],
    ...['--resting-file', join(folder, 'resting'), '--title', `cat ${title}`, '--process', `cat ${pid}`],
    ...['--end', `sh -c 'echo end >> ${log}; kill -KILL $(cat ${pid})'`, '--reboot', `sh -c 'echo reboot >> ${log}'`],
  ])
  running.push(watchdog)
  // It lives as long as its title changes; a hung one, which no signal but the last one ends, is killed.
  const changes = () => readFileSync(title, 'utf8')
  const before = changes()
  await expect.poll(changes).not.toBe(before)
  expect(first.exitCode ?? first.signalCode).toBeNull()
  first.kill('SIGSTOP')
  await once(first, 'exit')
  expect(first.signalCode).toBe('SIGKILL')
  expect(readFileSync(log, 'utf8')).toBe('end\n')

  rmSync(pid)
  const second = spawn('python3', ['-c', page])
  running.push(second)
  await once(second, 'spawn')
  second.kill('SIGSTOP')
  writeFileSync(join(folder, 'resting'), '')
  writeFileSync(pid, String(second.pid))
  // A second process stands still behind a dark output, and lives on once it draws again.
  const third = changes()
  second.kill('SIGCONT')
  await expect.poll(changes).not.toBe(third)
  rmSync(join(folder, 'resting'))
  expect(second.exitCode ?? second.signalCode).toBeNull()
  expect(readFileSync(log, 'utf8')).toBe('end\n')
})
