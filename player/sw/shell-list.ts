/** What one build of the page is made of. */
export interface ShellList {
  /** A hash over all of its files. */
  readonly build: string
  /** Each file by its address on this server; the page itself is at `/play`. */
  readonly files: readonly ShellFile[]
}

export interface ShellFile {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}

/** Where the list of the build that a server ships lies, and where the page of that build. */
export const listPath = '/play/shell.json'
export const pagePath = '/play'

const maxFiles = 40

/** A list as it came; undefined where it is none, which is what a portal's page is. */
export function shellListOf(text: string): ShellList | undefined {
  let list: Partial<ShellList>
  try {
    list = JSON.parse(text)
  } catch {
    return undefined
  }
  const { build, files } = list ?? {}
  if (typeof build !== 'string' || !/^[0-9a-f]{16}$/.test(build)) return undefined
  if (!Array.isArray(files) || files.length > maxFiles || !files.every(isFile)) return undefined
  return files.some(({ path }) => path === pagePath) ? { build, files } : undefined
}

function isFile(file: Partial<ShellFile> | null): boolean {
  const { path, sha256, bytes } = file ?? {}
  return /^\/play(er\/\w[\w.-]*)?$/.test(`${path}`) && /^[0-9a-f]{64}$/.test(`${sha256}`) && Number.isInteger(bytes)
}
