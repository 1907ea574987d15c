const least = [20, 19] as const

/** Why this version of Node (`20.18.1`) will not do, in Vietnamese and in English; undefined where it will. */
export function nodeIsOld(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > least[0] || (major === least[0] && minor >= least[1])) return undefined
  const wanted = least.join('.')
  return `Node.js ${version} quá cũ: cần từ ${wanted} trở lên.\nNode.js ${version} is too old: ${wanted} or newer is needed.`
}
