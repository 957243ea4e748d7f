/** What is made in the first column. */

import type { LeftPanel } from '~/store/navigation'
import { InviteStep } from '~/ui/create/InviteStep'
import { NewChannel } from '~/ui/create/NewChannel'
import { NewGroup } from '~/ui/create/NewGroup'
import { TopicForm } from '~/ui/create/TopicForm'

export default function CreatePanel({ panel }: { panel: LeftPanel }) {
  switch (panel.kind) {
    case 'newGroup':
      return <NewGroup />
    case 'newChannel':
      return <NewChannel />
    case 'subscribers':
      return <InviteStep chat={panel.chat} />
    case 'topic':
      return <TopicForm key={panel.topic} chat={panel.chat} topic={panel.topic} />
    default:
      return null
  }
}
