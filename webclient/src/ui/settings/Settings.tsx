/** What one can set: a page each, this one leads to them. */

import '~/ui/settings/Settings.css'

import type { ComponentType } from 'preact'

import { popLeft } from '~/store/navigation'
import { say } from '~/store/words'
import { PanelHeader } from '~/ui/kit/PanelHeader'
import { AboutPage } from '~/ui/settings/AboutPage'
import { BlockedPage } from '~/ui/settings/BlockedPage'
import { LanguagePage } from '~/ui/settings/LanguagePage'
import { NotificationsPage } from '~/ui/settings/NotificationsPage'
import { Overview } from '~/ui/settings/Overview'
import { PasswordPage } from '~/ui/settings/PasswordPage'
import { PrivacyPage } from '~/ui/settings/PrivacyPage'
import { PrivacyRulePage } from '~/ui/settings/PrivacyRulePage'
import { ProfilePage } from '~/ui/settings/ProfilePage'
import { QuickReactionPage } from '~/ui/settings/QuickReactionPage'
import { SessionsPage } from '~/ui/settings/SessionsPage'
import { StoragePage } from '~/ui/settings/StoragePage'
import { ThemePage } from '~/ui/settings/ThemePage'

/** By the word after `settings.` that names it. `about`: what follows the slash of the page ("rule/phone"). */
const PAGES: Record<string, ComponentType<{ about: string }>> = {
  title: Overview,
  profile: ProfilePage,
  notifications: NotificationsPage,
  privacy: PrivacyPage,
  rule: PrivacyRulePage,
  blocked: BlockedPage,
  password: PasswordPage,
  sessions: SessionsPage,
  language: LanguagePage,
  theme: ThemePage,
  quickReaction: QuickReactionPage,
  storage: StoragePage,
  about: AboutPage,
}

export default function Settings({ page = 'title' }: { page?: string }) {
  const [name = '', about = ''] = page.split('/')
  const Page = PAGES[name] ?? Overview
  return (
    <>
      <PanelHeader title={say(about ? `settings.rules.${about}` : `settings.${name}`)} onBack={popLeft} />
      <div class="PanelBody Settings">
        <Page about={about} />
      </div>
    </>
  )
}
