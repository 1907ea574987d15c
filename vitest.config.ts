import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// What is waited for comes at once, and late where the machine has other work: a limit ends only what never comes.
const everywhere = {
  ...{ testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 60_000 } } },
  setupFiles: ['tests/seed-properties.ts'],
}

/** Files of which many run in one process, where the server's modules are loaded, and warm, for all of them: they leave it as it was. */
const inMany = [
  'tests/{naive,shared}/**/*.test.ts',
  'tests/media/{legibility,sixteen,slogan,type}/*.test.ts',
  'tests/player/!(*-page|board-pixels|chromium-80|lint-old).test.ts',
  'tests/server/!(cli|planning)/**/*.test.ts',
  // What sets words on a picture of its own begins with the fonts of the machine, and the server must not.
  'tests/server/planning/!(media-findings).test.ts',
]
const many = { test: { ...everywhere, name: 'many', include: inMany, isolate: false } }

/** Files that launch, kill, or change what a process has once: each has one of its own. */
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
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [alone, many],
  },
})
