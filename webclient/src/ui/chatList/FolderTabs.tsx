import '~/ui/chatList/FolderTabs.css'

import { ALL_CHATS, type Folder } from '~/contract/dialogs'
import { engine } from '~/store/engine'
import { folderDialogs, folders, folderUnread, openFolder } from '~/store/folders'
import { isUnread } from '~/store/dialogOrder'
import { pushLeft } from '~/store/navigation'
import { say } from '~/store/words'
import { removeFolder } from '~/ui/chatList/removeFolder'
import { Badge } from '~/ui/kit/Badge'
import { type MenuEntry, openMenu, placeOf } from '~/ui/kit/Menu'
import { Tabs } from '~/ui/kit/Tabs'
import { showRefusal } from '~/ui/kit/toast'

/** Folders beside each other; nothing as long as nobody made any. `pane`: id of what shows their chats. */
export function FolderTabs({ pane }: { pane: string }) {
  if (folders.value.length < 2) return null
  return (
    <div class="FolderTabs">
      <Tabs
        label={say('chatList.folders')}
        value={String(openFolder.value)}
        onChange={(id) => (openFolder.value = Number(id))}
        controls={pane}
        onContextMenu={(id, event) => {
          event.preventDefault()
          const folder = folders.value.find((each) => each.id === Number(id))
          if (folder) openMenu(placeOf(event), listActions(folder), { label: folderTitle(folder) })
        }}
        tabs={folders.value.map((folder) => ({ value: String(folder.id), label: <TabLabel folder={folder} /> }))}
      />
    </div>
  )
}

function TabLabel({ folder }: { folder: Folder }) {
  const { count, isMuted } = folderUnread(folder.id)
  return (
    <>
      <bdi>{folderTitle(folder)}</bdi>
      <Badge count={count} isMuted={isMuted} label={say('chatList.unreadChats', { count })} />
    </>
  )
}

export function folderTitle(folder: Folder): string {
  return folder.id === ALL_CHATS ? say('chatList.allChats') : folder.title
}

function listActions(folder: Folder): MenuEntry[] {
  const { id } = folder
  const unread = folderDialogs(id).peek().filter(isUnread)
  const readAll = async () => {
    for (const { peer } of unread) await engine.dialogs.markRead(peer)
  }
  return [
    unread.length > 0 && {
      label: say('chatList.readAll'),
      icon: 'checks',
      onSelect: () => void readAll().catch(showRefusal),
    },
    id === ALL_CHATS
      ? { label: say('chatList.editFolders'), icon: 'folder', onSelect: () => pushLeft({ kind: 'folders' }) }
      : {
          label: say('chatList.editFolder'),
          icon: 'edit',
          onSelect: () => pushLeft({ kind: 'folder', folder: id }),
        },
    id !== ALL_CHATS && {
      label: say('chatList.deleteFolder'),
      icon: 'delete',
      isDanger: true,
      onSelect: () => void removeFolder(folder),
    },
  ]
}
