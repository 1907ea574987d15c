import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** What a call printed, and its exit code. */
export interface Answer {
  readonly code: number | null
  readonly out: string
}

/** Calls `congchao` as a person does, and expects nothing on the error stream. */
export function congchao(...words: readonly string[]): Answer {
  return congchaoWith({}, ...words)
}

/** The same with more in its environment. */
export function congchaoWith(environment: Readonly<Record<string, string>>, ...words: readonly string[]): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/cli/congchao.mjs', ...words], {
    cwd: root,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  expect(stderr).toBe('')
  return { code: status, out: stdout }
}

/** The documents that a call printed, one a line. */
export function documents({ out }: Answer): unknown[] {
  expect(out.endsWith('\n')).toBe(true)
  return out
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** A folder that is gone when the test is over. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'congchao-cli-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

/** The path of a file with this content: bytes, text, or a value as JSON. */
export function file(content: unknown, name = 'plan.json'): string {
  const path = join(folder(), name)
  const isRaw = typeof content === 'string' || content instanceof Uint8Array
  writeFileSync(path, isRaw ? content : JSON.stringify(content))
  return path
}
