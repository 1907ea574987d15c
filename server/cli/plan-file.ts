import { readFile } from 'node:fs/promises'
import { parsePlan } from '../../shared/plan/parse-plan.ts'
import type { Board, Plan } from '../../shared/plan/plan.ts'
import { Refusal } from './refusal.ts'

/** Reads and decodes a plan file; refuses what cannot be read, and a plan with faults. */
export async function readPlanFile(path: string): Promise<Plan> {
  const decoded = parsePlan(textOf(await bytesOf(path)))
  if (decoded.faults) throw new Refusal(decoded.faults)
  return decoded.plan
}

/** The boards that `--board` names: one by its id, or `all`. */
export function boardsNamed(plan: Plan, name: string): readonly Board[] {
  if (name === 'all') return plan.boards
  const board = plan.boards.find(({ id }) => id === name)
  if (!board) throw Refusal.words(`the plan has no board ${name}`, `kế hoạch không có bảng ${name}`)
  return [board]
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw Refusal.words(`cannot read ${path} (${code})`, `không đọc được tệp ${path} (${code})`, { cause })
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw Refusal.words('the file is not UTF-8', 'tệp không phải UTF-8', { cause })
  }
}
