import { readFileSync } from 'node:fs'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * An environment in which what a `NAME_FILE` names stands as `NAME`: a secret in a file is in no list of processes and in no report of a
 * crash. Files of keys keep their own names. Throws where a file cannot be read.
 */
export function withSecretsFromFiles(env: Environment): Environment {
  const read = Object.entries(env).flatMap(([name, path]) => {
    const [, secret] = /^((?:CONGCHAO_\w+|DATABASE_URL))_FILE$/.exec(name) ?? []
    if (!secret || !path || /^CONGCHAO_(SEAL|ROOT)_KEY$/.test(secret)) return []
    return [[secret, readFileSync(path, 'utf8').trim()]]
  })
  return { ...env, ...Object.fromEntries(read) }
}
