/** Everything that is told about people and chats beside the chat. */

import type { RightPanel } from '~/store/navigation'
import { AddMembers } from '~/ui/info/AddMembers'
import { AdminLog } from '~/ui/info/AdminLog'
import { AdminRightsPage } from '~/ui/info/AdminRightsPage'
import { ChatType } from '~/ui/info/ChatType'
import { CommonChats } from '~/ui/info/CommonChats'
import { DiscussionPage } from '~/ui/info/DiscussionPage'
import { EditChat } from '~/ui/info/EditChat'
import { EditContact } from '~/ui/info/EditContact'
import { InvitePage } from '~/ui/info/InvitePage'
import { Invites } from '~/ui/info/Invites'
import { JoinRequests } from '~/ui/info/JoinRequests'
import { Admins, Banned, Members } from '~/ui/info/Members'
import { Permissions } from '~/ui/info/Permissions'
import { Profile } from '~/ui/info/Profile'
import { Reactions } from '~/ui/info/Reactions'
import { Restrict } from '~/ui/info/Restrict'

export default function InfoPanel({ panel }: { panel: RightPanel }) {
  switch (panel.kind) {
    case 'info':
      return <Profile key={panel.peer} peer={panel.peer} thread={panel.thread} />
    case 'members':
      return <Members peer={panel.peer} />
    case 'addMembers':
      return <AddMembers peer={panel.peer} />
    case 'edit':
      return <EditChat peer={panel.peer} />
    case 'type':
      return <ChatType peer={panel.peer} />
    case 'permissions':
      return <Permissions peer={panel.peer} />
    case 'admins':
      return <Admins peer={panel.peer} />
    case 'adminRights':
      return panel.user ? <AdminRightsPage peer={panel.peer} user={panel.user} /> : null
    case 'banned':
      return <Banned peer={panel.peer} />
    case 'restrict':
      return panel.user ? <Restrict peer={panel.peer} user={panel.user} /> : null
    case 'invites':
      return <Invites peer={panel.peer} user={panel.user} />
    case 'invite':
      return panel.link ? <InvitePage peer={panel.peer} link={panel.link} /> : null
    case 'joinRequests':
      return <JoinRequests peer={panel.peer} />
    case 'reactions':
      return <Reactions peer={panel.peer} />
    case 'discussion':
      return <DiscussionPage peer={panel.peer} />
    case 'adminLog':
      return <AdminLog peer={panel.peer} />
    case 'contact':
      return <EditContact peer={panel.peer} />
    case 'commonChats':
      return <CommonChats peer={panel.peer} />
    default:
      return null
  }
}
