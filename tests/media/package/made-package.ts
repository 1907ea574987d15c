import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll } from 'vitest'
import { type PackageOrder, writePackage } from '../../../media/package/write-package.ts'
import { folder } from '../clip/clips.ts'

type OrderOf = (more: Partial<PackageOrder>) => Promise<PackageOrder>

/** An order and the folder in which its package lies. */
export interface MadePackage {
  readonly order: PackageOrder
  readonly out: string
}

const common = mkdtempSync(join(tmpdir(), 'congchao-packages-'))
afterAll(() => rmSync(common, { recursive: true }))
const packages = new Map<OrderOf, Promise<MadePackage>>()

/** An order and its package, with SMIL, made once for all who only look at it. */
export function made(orderOf: OrderOf): Promise<MadePackage> {
  const making = packages.get(orderOf) ?? makePackage(orderOf, join(common, String(packages.size)))
  packages.set(orderOf, making)
  return making
}

async function makePackage(orderOf: OrderOf, out: string): Promise<MadePackage> {
  const order = await orderOf({ smil: true })
  await writePackage(order, out)
  return { order, out }
}

/** A package of its own, gone when the test is over. */
export async function packed(order: PackageOrder): Promise<string> {
  const out = join(folder(), 'goi')
  await writePackage(order, out)
  return out
}

/** The pixels of a PNG, row by row, three bytes each. */
export async function rgb(png: Buffer): Promise<Buffer> {
  return await sharp(png).toColourspace('srgb').removeAlpha().raw().toBuffer()
}
