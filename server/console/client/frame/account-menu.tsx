import type { Me } from '../../../../shared/api/person.ts'
import { askServer } from '../api/ask-server.ts'
import { chooseLanguage, languages } from '../app/chosen-language.ts'
import { chooseTheme, chosenTheme, type Theme, themes, themeWords } from '../app/theme.ts'
import { beginTour } from '../help/tour-state.ts'
import { Icon } from '../kit/icon.tsx'
import { MenuButton, type MenuItem } from '../kit/menu-button.tsx'
import { forgetDraftsOfOthers } from '../state/kept-draft.ts'
import { signedIn } from '../state/signed-in.ts'
import { tellTrouble } from '../state/tell.ts'
import { roleWords } from '../words/role-words.ts'
import { inOurs, language, say } from '../words/say.ts'

/** Who is signed in, and what is theirs: their account, the language, the look, and the way out. */
export function AccountMenu() {
  const me = signedIn()
  return (
    <MenuButton
      class="account"
      label={
        <>
          <Icon name="person" />
          <span class="heard">{say('Tài khoản: ', 'Account: ')}</span>
          <span class="account-name">
            <strong>{me.name}</strong>
            <small>{rolesOf(me)}</small>
          </span>
        </>
      }
      items={[
        { label: say('Tài khoản của tôi', 'My account'), href: '/account' },
        { label: say('Giới thiệu nhanh', 'Quick tour'), onPress: beginTour },
        ...languages.map(languageItem),
        ...themes.map(themeItem),
        { label: say('Đăng xuất', 'Sign out'), onPress: () => void signOut() },
      ]}
    />
  )
}

const languageItem = ([lang, label]: (typeof languages)[number]): MenuItem => ({
  ...{ label, lang, section: say('Ngôn ngữ', 'Language') },
  isChosen: language() === lang,
  onPress: () => chooseLanguage(lang),
})

const themeItem = (look: Theme): MenuItem => ({
  label: themeWords(look),
  section: say('Giao diện', 'Appearance'),
  isChosen: chosenTheme() === look,
  onPress: () => chooseTheme(look),
})

async function signOut(): Promise<void> {
  try {
    await askServer('/api/v1/sign-out', { method: 'POST' })
    // What this tab kept was theirs.
    sessionStorage.clear()
    forgetDraftsOfOthers(signedIn().id)
    location.assign('/sign-in')
  } catch (error) {
    tellTrouble(error)
  }
}

/** What somebody may do, each role once. */
const rolesOf = ({ grants }: Me): string => [...new Set(grants.map(({ role }) => inOurs(roleWords[role])))].join(', ')
