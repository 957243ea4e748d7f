/** All folders: their order, a new one, and what might be one. */

import '~/ui/folders/folders.css'

import { useEffect, useState } from 'preact/hooks'

import { ALL_CHATS, type Folder } from '~/contract/dialogs'
import type { SuggestedFolder } from '~/engine/areas/folders'
import { engine } from '~/store/engine'
import { folderDialogs, folders, loadFolders } from '~/store/folders'
import { popLeft, pushLeft } from '~/store/navigation'
import { say } from '~/store/words'
import { folderTitle } from '~/ui/chatList/FolderTabs'
import { removeFolder } from '~/ui/chatList/removeFolder'
import { Button } from '~/ui/kit/Button'
import { useEscape } from '~/ui/kit/escape'
import { IconButton } from '~/ui/kit/IconButton'
import { ListItem } from '~/ui/kit/ListItem'
import { type MenuEntry, openMenu } from '~/ui/kit/Menu'
import { PanelHeader } from '~/ui/kit/PanelHeader'
import { Section } from '~/ui/kit/Section'
import { showRefusal } from '~/ui/kit/toast'

export default function FoldersPanel() {
  useEscape(popLeft)
  useEffect(() => void loadFolders(), [])
  const own = folders.value
  return (
    <section class="FoldersPanel" aria-label={say('chatList.folders')}>
      <PanelHeader title={say('chatList.folders')} onBack={popLeft} />
      <div class="FoldersPanel-body">
        <Section note={say('folders.note')}>
          <ul>
            {own.map((folder, place) => (
              <li key={folder.id} class="FoldersPanel-folder">
                <FolderItem folder={folder} />
                {own.length > 1 && <FolderMenuButton folder={folder} place={place} />}
              </li>
            ))}
          </ul>
          <Button kind="quiet" icon="plus" onClick={() => pushLeft({ kind: 'folder' })}>
            {say('folders.create')}
          </Button>
        </Section>
        <Suggested />
      </div>
    </section>
  )
}

function FolderItem({ folder }: { folder: Folder }) {
  const isAll = folder.id === ALL_CHATS
  return (
    <ListItem
      icon={isAll ? 'comment' : 'folder'}
      title={<bdi>{folderTitle(folder)}</bdi>}
      subtitle={say('folders.chats', { count: folderDialogs(folder.id).value.length })}
      onClick={isAll ? undefined : () => pushLeft({ kind: 'folder', folder: folder.id })}
    />
  )
}

function FolderMenuButton({ folder, place }: { folder: Folder; place: number }) {
  const order = folders.value.map(({ id }) => id)
  const moveBy = (step: number) => () => {
    const next = order.filter((id) => id !== folder.id)
    next.splice(place + step, 0, folder.id)
    engine.folders.reorder(next).catch(showRefusal)
  }
  const entries: MenuEntry[] = [
    place > 0 && { label: say('chatList.moveUp'), icon: 'arrowUp', onSelect: moveBy(-1) },
    place < order.length - 1 && { label: say('chatList.moveDown'), icon: 'arrowDown', onSelect: moveBy(1) },
    folder.id !== ALL_CHATS && {
      label: say('chatList.deleteFolder'),
      icon: 'delete',
      isDanger: true,
      onSelect: () => void removeFolder(folder),
    },
  ]
  const label = say('folders.actions', { name: folderTitle(folder) })
  return (
    <IconButton
      icon="more"
      label={label}
      aria-haspopup="menu"
      onClick={(event) => openMenu(event.currentTarget, entries, { label })}
    />
  )
}

function Suggested() {
  const [suggested, setSuggested] = useState<readonly SuggestedFolder[]>([])
  const count = folders.value.length
  useEffect(() => {
    engine.folders
      .listSuggested()
      .then(setSuggested)
      .catch(() => setSuggested([]))
  }, [count])
  if (!suggested.length) return null
  return (
    <Section title={say('folders.suggested')}>
      <ul>
        {suggested.map(({ folder, description }) => (
          <li key={folder.title}>
            <ListItem
              icon="folder"
              title={<bdi>{folder.title}</bdi>}
              subtitle={description}
              end={
                <Button onClick={() => void engine.folders.save(folder).catch(showRefusal)}>
                  {say('folders.add')}
                </Button>
              }
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}
