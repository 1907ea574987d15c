import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// What takes long begins first, or one file is waited for in the end while a core is idle.
const first = [/contracts\/postgres/, /torture\//, /journeys\//, /scope-matrix/, /naive\/agree/, /-page\.test/]
const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = first.findIndex((name) => name.test(moduleId))
  return place < 0 ? first.length : place
}

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.sort((a, b) => placeOf(a) - placeOf(b))
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/.tmp/**'],
    globalSetup: ['tests/build-once.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
  },
})
