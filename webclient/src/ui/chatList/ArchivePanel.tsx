/** The chats that were put aside. */

import '~/ui/chatList/ChatList.css'

import { archivedDialogs } from '~/store/dialogs'
import { popLeft } from '~/store/navigation'
import { say } from '~/store/words'
import { DialogPane } from '~/ui/chatList/DialogPane'
import { useEscape } from '~/ui/kit/escape'
import { PanelHeader } from '~/ui/kit/PanelHeader'

export default function ArchivePanel() {
  useEscape(popLeft)
  const peers = archivedDialogs.value.map(({ peer }) => peer)
  return (
    <section class="ChatList" aria-label={say('chatList.archivedChats')}>
      <PanelHeader title={say('chatList.archivedChats')} onBack={popLeft} />
      <DialogPane label={say('chatList.archivedChats')} peers={peers} />
    </section>
  )
}
