import type { OfficialSloganView } from '../../../../shared/api/official-slogan.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { writtenIn } from '../words/written-in.ts'
import { documentWords } from './official-slogan.ts'

/** Where an official slogan comes from: its campaign, and the written plan; or who added it. */
export function SloganFrom({ slogan }: { readonly slogan: OfficialSloganView }) {
  const { campaign, added, withdrawn, orgName } = slogan
  const source = campaign?.title ?? say(`${orgName}, thêm ngoài đợt`, `${orgName}, outside campaigns`)
  return (
    <span class="slogan-from">
      <span>{documentWords(slogan)}</span>
      <span lang={campaign ? writtenIn : undefined}>{source}</span>
      {added && (
        <span>{say(`${added.by} thêm ${whenWords(added.at)}`, `Added by ${added.by} at ${whenWords(added.at)}`)}</span>
      )}
      {withdrawn && (
        <span>
          {say(
            `${withdrawn.by} rút ${whenWords(withdrawn.at)}`,
            `Withdrawn by ${withdrawn.by} at ${whenWords(withdrawn.at)}`,
          )}
        </span>
      )}
    </span>
  )
}
