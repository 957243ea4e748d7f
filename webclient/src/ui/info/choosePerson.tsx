import type { PeerId } from '~/contract/peers'
import { openOverlay } from '~/store/navigation'
import { say } from '~/store/words'
import { MemberList } from '~/ui/info/MemberList'
import { Modal } from '~/ui/kit/Modal'

/** One of those who are in a chat; undefined when the dialog was left. */
export function choosePerson(chat: PeerId, title: string): Promise<PeerId | undefined> {
  return new Promise((resolve) => {
    openOverlay((close) => {
      const answer = (user?: PeerId) => {
        close()
        resolve(user)
      }
      return (
        <Modal title={title} onClose={() => answer()}>
          <MemberList
            chat={chat}
            filter="recent"
            label={say('info.members')}
            hasSearch
            onChoose={({ user }) => answer(user)}
          />
        </Modal>
      )
    })
  })
}
