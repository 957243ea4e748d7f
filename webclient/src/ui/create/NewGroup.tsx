/** A new group: who is in it, then what it is called. */

import { useState } from 'preact/hooks'

import type { PeerId } from '~/contract/peers'
import { canBeAdded } from '~/contract/rights'
import { engine } from '~/store/engine'
import { loadFullPeer } from '~/store/fullPeers'
import { popLeft, showChat } from '~/store/navigation'
import { say } from '~/store/words'
import { PeerPicker } from '~/ui/chatList/PeerPicker'
import { PhotoChoice } from '~/ui/create/PhotoChoice'
import { Step } from '~/ui/create/Steps'
import { tellMissing } from '~/ui/create/tellMissing'
import { useBusy } from '~/ui/info/useLoaded'
import { TextField } from '~/ui/kit/TextField'

const TITLE_LENGTH = 128

export function NewGroup() {
  const [isNaming, setNaming] = useState(false)
  const [members, setMembers] = useState<PeerId[]>([])
  const [title, setTitle] = useState('')
  const [picture, setPicture] = useState<Blob>()
  const [isBusy, run] = useBusy()

  const create = () =>
    run(async () => {
      const { chat, missing } = members.length
        ? await engine.groups.createGroup(title.trim(), members)
        : { chat: await engine.groups.createSupergroup(title.trim(), '', false), missing: [] }
      popLeft()
      showChat({ chat })
      if (picture) await engine.uploads.setChatPhoto(chat, picture)
      if (missing.length) tellMissing(missing, (await loadFullPeer(chat)).link)
    })

  if (!isNaming) {
    return (
      <Step
        title={say('create.whoIsIn')}
        next={members.length ? say('kit.next') : say('create.withoutMembers')}
        canGoOn
        onBack={popLeft}
        onNext={() => setNaming(true)}
      >
        <PeerPicker filter={canBeAdded} selected={members} onChange={setMembers} />
      </Step>
    )
  }
  return (
    <Step
      title={say('create.newGroup')}
      next={say('create.createGroup')}
      canGoOn={!!title.trim()}
      isBusy={isBusy}
      onBack={() => setNaming(false)}
      onNext={create}
    >
      <PhotoChoice onChoose={setPicture} />
      <div class="Step-fields">
        <TextField
          name="title"
          label={say('create.groupName')}
          maxLength={TITLE_LENGTH}
          autofocus
          value={title}
          onInput={setTitle}
        />
        <p class="Step-note">
          {members.length ? say('create.withMembers', { count: members.length }) : say('create.membersLater')}
        </p>
      </div>
    </Step>
  )
}
