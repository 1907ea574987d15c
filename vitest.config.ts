import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { SecondTries } from './tests/second-tries.ts'

// What is waited for comes at once, and late where the machine has other work: a limit ends only what never comes.
const everywhere = {
  ...{ testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 60_000 } } },
  setupFiles: ['tests/seed-properties.ts'],
  // A browser or a machine may lose something once. Whatever passes at its second try only is named at the end.
  retry: 1,
}

/**
 * Files of which many run in one process, where what they stand on is loaded, and warm, for all of them: they leave it as it was. Browsers
 * and servers that they start are processes of their own.
 */
const inMany = [
  'tests/{journeys,naive,player,shared}/**/*.test.ts',
  'tests/media/{legibility,sixteen,slogan,type}/*.test.ts',
  'tests/server/!(planning)/**/*.test.ts',
  // What sets words on a picture of its own begins with the fonts of the machine, and the server must not.
  'tests/server/planning/!(media-findings).test.ts',
]
const many = { test: { ...everywhere, name: 'many', include: inMany, isolate: false } }

/** Files that change what a process has once: each has one of its own. */
const alone = {
  test: { ...everywhere, name: 'alone', include: ['tests/**/*.test.ts'], exclude: ['tests/.tmp/**', ...inMany] },
}

// What takes long begins first, or one file is waited for in the end while a core is idle.
const first = [
  /contracts\/postgres/,
  /torture\//,
  /journeys\//,
  /-page\.test/,
  /scope-matrix/,
  /naive\/agree/,
  /hostile\//,
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    // A process is handed on only from one file to the next of its kind.
    return sorted.sort((a, b) => isInMany(a) - isInMany(b) || placeOf(a) - placeOf(b))
  }
}

const isInMany = ({ project }: TestSpecification): number => Number(project.name === many.test.name)

function placeOf({ moduleId }: TestSpecification): number {
  const place = first.findIndex((name) => name.test(moduleId))
  return place < 0 ? first.length : place
}

export default defineConfig({
  test: {
    globalSetup: ['tests/build-once.ts'],
    reporters: ['default', new SecondTries()],
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [alone, many],
  },
})
