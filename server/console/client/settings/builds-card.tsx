import { useState } from 'preact/hooks'
import type { Builds } from '../../../../shared/api/installation.ts'
import { askServer } from '../api/ask-server.ts'
import { AskDialog } from '../kit/ask-dialog.tsx'
import { Badge } from '../kit/badge.tsx'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { Facts } from '../kit/definition-list.tsx'
import { Notice } from '../kit/notice.tsx'
import { Progress } from '../kit/progress.tsx'
import { planNow } from '../state/plan-now.ts'
import { tell } from '../state/tell.ts'
import { useAsked } from '../state/use-asked.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'

type Verb = 'release' | 'stop'

/** The build of the board’s page: which one boards run, how it fares where it is tried first, and those that were stopped. */
export function BuildsCard() {
  const { value, trouble, renew } = useAsked<Builds>('/api/v1/shells')
  const [asked, setAsked] = useState<{ readonly verb: Verb; readonly build: string } | undefined>(undefined)
  const names = (boards: readonly string[]) => boards.map((id) => planNow.value?.words.board(id) ?? id).join(', ')
  const decide = async (verb: Verb, build: string) => {
    await askServer(`/api/v1/shells/${build}/${verb}`, { method: 'POST' })
    renew()
    tell(
      verb === 'release'
        ? say('Mọi bảng sẽ nhận bản này.', 'Every board will get it.')
        : say('Đã dừng bản này.', 'The build is stopped.'),
    )
  }
  const press = (verb: Verb, build: string, text: string) => (
    <Button kind={verb === 'stop' ? 'danger' : 'plain'} onPress={() => setAsked({ verb, build })}>
      {text}
    </Button>
  )
  const { current = null, trial = null, stopped = [] } = value ?? {}
  return (
    <Card id="builds" title={say('Bản phần mềm trên bảng', 'Builds of the board’s page')}>
      {trouble && (
        <Notice tone="lost" isAlert>
          {inOurs(trouble)}
        </Notice>
      )}
      {value && (
        <Facts
          rows={[
            [say('Bản hiện hành', 'The current one'), current ? <code>{current}</code> : '—'],
            [
              say('Đang thử', 'On trial'),
              trial && (
                <>
                  <Progress
                    label={say(
                      `${trial.healthy.length} trong ${trial.boards.length} bảng chạy tốt, từ ${whenWords(trial.since)}`,
                      `${trial.healthy.length} of ${trial.boards.length} boards run it well, since ${whenWords(trial.since)}`,
                    )}
                    value={trial.healthy.length}
                    max={Math.max(1, trial.boards.length)}
                  />
                  <p>{names(trial.boards)}</p>
                  {trial.failed.length > 0 && (
                    <p class="fault">
                      {say('Chạy lỗi: ', 'Failed: ')}
                      {names(trial.failed)}
                    </p>
                  )}
                </>
              ),
            ],
            [
              say('Đã dừng', 'Stopped'),
              stopped.length > 0 && (
                <ul class="builds">
                  {stopped.map(({ build, changedAt, byPerson }) => (
                    <li key={build}>
                      <code>{build}</code> {whenWords(changedAt)}{' '}
                      <Badge tone={byPerson ? 'quiet' : 'lost'}>
                        {byPerson ? say('do người dừng', 'by a person') : say('tự dừng vì lỗi', 'by itself')}
                      </Badge>
                    </li>
                  ))}
                </ul>
              ),
            ],
          ]}
        />
      )}
      {trial && (
        <div class="doings">
          {press('release', trial.build, say('Cho mọi bảng dùng…', 'Roll it out to every board…'))}
          {press('stop', trial.build, say('Dừng bản này…', 'Stop it…'))}
        </div>
      )}
      {asked && (
        <AskDialog
          title={
            asked.verb === 'release'
              ? say('Cho mọi bảng dùng bản này?', 'Roll it out to every board?')
              : say('Dừng bản này?', 'Stop this build?')
          }
          doing={asked.verb === 'release' ? say('Cho dùng', 'Roll it out') : say('Dừng', 'Stop')}
          kind={asked.verb === 'release' ? 'chief' : 'danger'}
          act={() => decide(asked.verb, asked.build)}
          onClose={() => setAsked(undefined)}
        >
          <p>
            {asked.verb === 'release'
              ? say(
                  'Bình thường máy chủ thử ở vài bảng rồi tự cho các bảng khác dùng. Làm bước này là bỏ qua việc thử.',
                  'Normally a few boards try it first and the others follow by themselves. This skips the trial.',
                )
              : say(
                  'Không bảng nào nhận bản này nữa; bảng đang chạy nó quay về bản trước.',
                  'No board gets it any more; those that run it go back to the one before.',
                )}
          </p>
        </AskDialog>
      )}
    </Card>
  )
}
