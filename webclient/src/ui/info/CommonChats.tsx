import type { PeerId } from '~/contract/peers'
import { engine } from '~/store/engine'
import { showChat } from '~/store/navigation'
import { peer as findPeer } from '~/store/peers'
import { describePresence } from '~/store/presence'
import { say } from '~/store/words'
import { Page, Waiting } from '~/ui/info/Page'
import { PeerName } from '~/ui/info/PeerName'
import { useLoaded } from '~/ui/info/useLoaded'
import { Avatar } from '~/ui/kit/Avatar'
import { ListItem } from '~/ui/kit/ListItem'

/** Groups in which both are. */
export function CommonChats({ peer: id }: { peer: PeerId }) {
  const { value, error } = useLoaded(() => engine.people.listCommonChats(id), id)
  return (
    <Page title={say('info.groupsInCommon')}>
      {!value && <Waiting error={error} />}
      {value?.map((chat) => {
        const peer = findPeer(chat)
        return (
          <ListItem
            key={chat}
            start={<Avatar peer={chat} size={42} />}
            title={<PeerName peer={chat} />}
            subtitle={peer && describePresence(peer)}
            onClick={() => showChat({ chat })}
          />
        )
      })}
    </Page>
  )
}
