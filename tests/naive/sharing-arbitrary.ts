import fc from 'fast-check'
import type { Plan } from '../../shared/plan/plan.ts'
import { campaign, onOneBoard, slide } from './one-board.ts'

const seconds = fc.oneof(fc.constantFrom(1, 4, 5, 7, 10, 10, 10, 15, 30), fc.integer({ min: 1, max: 200 }))
const ids = ['s0', 's1', 's2', 's3', 's4']

/** Plans whose only matter is how up to seven placements of up to three campaigns share one loop all day; campaigns may show a slide through several. */
export const sharingPlan: fc.Arbitrary<Plan> = fc
  .array(
    fc.record({
      org: fc.constantFrom('province', 'district'),
      minShare: fc.constantFrom(0, 0, 0, 0.2, 0.5, 0.9),
      emphasis: fc.constantFrom(1, 1, 2, 0.3),
      seconds: fc.tuple(seconds, seconds, seconds, seconds, seconds),
      placements: fc.array(
        fc.record({
          slides: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 5 }),
          weight: fc.oneof(fc.constantFrom(1, 1, 2, 3, 0.5), fc.constantFrom(0.1, 7, 50, 1000)),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((campaigns) =>
    onOneBoard(
      campaigns.map(({ org, minShare, emphasis, seconds, placements }, c) =>
        campaign({
          id: `c${c}`,
          org,
          minShare,
          phases: [{ id: 'p', title: 'p', starts: '2020-10-01', ends: '2020-10-31', emphasis }],
          slides: ids.map((id, i) => slide(id, { seconds: seconds[i] })),
          placements: placements.map((placement, i) => ({ id: `x${i}`, phase: 'p', ...placement })),
        }),
      ),
    ),
  )
