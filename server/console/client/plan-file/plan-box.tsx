import { useState } from 'preact/hooks'
import type { PlanNow } from '../api/watch-plan.ts'
import { LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { FileDrop } from '../kit/file-drop.tsx'
import { later } from '../kit/later.tsx'
import { counted } from '../words/counted.ts'
import { say } from '../words/say.ts'

const ImportDialog = later(
  () => import('./import-dialog.tsx'),
  (module) => module.ImportDialog,
)

/** The plan as a file: in, by a press or by dropping it, and out. */
export function PlanBox({ now }: { readonly now: PlanNow | undefined }) {
  const [file, setFile] = useState<File | undefined>(undefined)
  const { campaigns, boards } = now?.plan ?? { campaigns: [], boards: [] }
  return (
    <Card title={say('Kế hoạch', 'The plan')}>
      <p class="quiet">
        {now
          ? say(
              `Trong kế hoạch: ${campaigns.length} đợt tuyên truyền, ${boards.length} bảng.`,
              `In the plan: ${counted(campaigns.length, 'campaign')}, ${counted(boards.length, 'board')}.`,
            )
          : say('Chưa có kế hoạch nào.', 'There is no plan yet.')}
      </p>
      <FileDrop
        name={say('Tệp kế hoạch', 'Plan file')}
        prompt={say('Thả tệp kế hoạch (.json) vào đây, hoặc', 'Drop a plan file (.json) here, or')}
        press={say('Chọn tệp kế hoạch…', 'Choose a plan file…')}
        accept=".json,application/json"
        onFile={setFile}
      />
      {now && (
        <div class="doings">
          <LinkButton href="/api/v1/plan" download="ke-hoach.json">
            {say('Xuất kế hoạch', 'Export the plan')}
          </LinkButton>
        </div>
      )}
      {file && <ImportDialog {...{ file, now }} onClose={() => setFile(undefined)} />}
    </Card>
  )
}
