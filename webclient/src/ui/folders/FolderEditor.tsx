/** One folder: its name, what belongs into it and what does not. */

import '~/ui/folders/folders.css'

import { useState } from 'preact/hooks'

import { EMPTY_FOLDER, type Folder } from '~/contract/dialogs'
import type { PeerId } from '~/contract/peers'
import { engine } from '~/store/engine'
import { folders, openFolder } from '~/store/folders'
import { popLeft } from '~/store/navigation'
import { say } from '~/store/words'
import { FolderChats } from '~/ui/folders/FolderChats'
import { removeFolder } from '~/ui/chatList/removeFolder'
import { Button } from '~/ui/kit/Button'
import { Checkbox } from '~/ui/kit/Checkbox'
import { useEscape } from '~/ui/kit/escape'
import { PanelHeader } from '~/ui/kit/PanelHeader'
import { Section } from '~/ui/kit/Section'
import { TextField } from '~/ui/kit/TextField'
import { showRefusal } from '~/ui/kit/toast'

/** What the server takes. */
const TITLE_LENGTH = 12
const KINDS = ['contacts', 'nonContacts', 'groups', 'channels', 'bots'] as const
const EXCLUSIONS = ['excludeMuted', 'excludeRead', 'excludeArchived'] as const

export default function FolderEditor({ folder: id }: { folder?: number }) {
  const known = folders.value.find((each) => id !== undefined && each.id === id)
  const [folder, setFolder] = useState<Folder>(known ?? EMPTY_FOLDER)
  const [isBusy, setBusy] = useState(false)
  useEscape(popLeft)
  const change = (part: Partial<Folder>) => setFolder({ ...folder, ...part })
  const included = [...folder.pinned, ...folder.include]
  const hasContent = included.length > 0 || KINDS.some((kind) => folder[kind])

  async function save(event: Event) {
    event.preventDefault()
    setBusy(true)
    try {
      const saved = await engine.folders.save({ ...folder, title: folder.title.trim() })
      if (!known) openFolder.value = saved
      popLeft()
    } catch (error) {
      showRefusal(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <section class="FoldersPanel" aria-label={say(known ? 'chatList.editFolder' : 'folders.create')}>
      <PanelHeader title={say(known ? 'chatList.editFolder' : 'folders.create')} onBack={popLeft} />
      <form class="FoldersPanel-body" onSubmit={(event) => void save(event)}>
        <Section>
          <TextField
            label={say('folders.name')}
            name="folderTitle"
            value={folder.title}
            onInput={(title) => change({ title })}
            maxLength={TITLE_LENGTH}
          />
        </Section>
        <Section title={say('folders.included')} note={say('folders.includedNote')}>
          {!folder.isShared &&
            KINDS.map((kind) => (
              <Checkbox
                key={kind}
                label={say(`folders.${kind}`)}
                isOn={folder[kind]}
                onChange={(isOn) => change({ [kind]: isOn })}
              />
            ))}
          <FolderChats
            label={say('folders.addChats')}
            peers={included}
            onChange={(peers) => change(include(folder, peers))}
          />
        </Section>
        {!folder.isShared && (
          <Section title={say('folders.excluded')} note={say('folders.excludedNote')}>
            {EXCLUSIONS.map((kind) => (
              <Checkbox
                key={kind}
                label={say(`folders.${kind}`)}
                isOn={folder[kind]}
                onChange={(isOn) => change({ [kind]: isOn })}
              />
            ))}
            <FolderChats
              label={say('folders.excludeChats')}
              peers={folder.exclude}
              onChange={(exclude) => change({ exclude, ...without(folder, exclude) })}
            />
          </Section>
        )}
        <div class="FoldersPanel-buttons">
          <Button kind="filled" type="submit" isWide isBusy={isBusy} disabled={!folder.title.trim() || !hasContent}>
            {say('kit.save')}
          </Button>
          {known && (
            <Button kind="danger" isWide onClick={() => void removeFolder(known).then((isGone) => isGone && popLeft())}>
              {say('chatList.deleteFolder')}
            </Button>
          )}
        </div>
      </form>
    </section>
  )
}

/** What was pinned stays pinned as long as it is in. */
function include(folder: Folder, peers: PeerId[]): Partial<Folder> {
  const pinned = folder.pinned.filter((peer) => peers.includes(peer))
  return {
    pinned,
    include: peers.filter((peer) => !pinned.includes(peer)),
    exclude: folder.exclude.filter((peer) => !peers.includes(peer)),
  }
}

function without(folder: Folder, exclude: readonly PeerId[]): Partial<Folder> {
  const isIn = (peer: PeerId) => !exclude.includes(peer)
  return { pinned: folder.pinned.filter(isIn), include: folder.include.filter(isIn) }
}
