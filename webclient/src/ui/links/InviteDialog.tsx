/** What an invite link leads into, before one goes in. */

import '~/ui/links/InviteDialog.css'

import { useState } from 'preact/hooks'

import type { InvitePreview } from '~/contract/chats'
import { engine } from '~/store/engine'
import { openPeer } from '~/store/opening'
import { peer as findPeer } from '~/store/peers'
import { say } from '~/store/words'
import { useBusy } from '~/ui/info/useLoaded'
import { Avatar, initials } from '~/ui/kit/Avatar'
import { Button } from '~/ui/kit/Button'
import { Modal } from '~/ui/kit/Modal'
import { useFile } from '~/ui/media/files'

export default function InviteDialog(props: { hash: string; preview: InvitePreview; close: () => void }) {
  const { hash, preview, close } = props
  const [isRequested, setRequested] = useState(false)
  const [isBusy, run] = useBusy()
  const form = preview.kind === 'channel' ? 'Channel' : 'Group'
  const count = preview.memberCount

  const join = () =>
    run(async () => {
      const joined = await engine.joining.joinByLink(hash)
      if ('requested' in joined) return setRequested(true)
      close()
      openPeer(joined.chat)
    })

  const footer = isRequested ? (
    <Button kind="filled" autofocus onClick={close}>
      {say('kit.done')}
    </Button>
  ) : (
    <>
      <Button kind="quiet" onClick={close}>
        {say('kit.cancel')}
      </Button>
      <Button kind="filled" autofocus isBusy={isBusy} onClick={join}>
        {say(preview.needsRequest ? 'joinBar.requestToJoin' : `joinBar.join${form}`)}
      </Button>
    </>
  )
  return (
    <Modal title={say(`links.invitedTo${form}`)} size="small" onClose={close} footer={footer}>
      <div class="InviteDialog">
        <Face preview={preview} />
        <h3 dir="auto">{preview.title}</h3>
        <p>{say(preview.kind === 'channel' ? 'presence.subscribers' : 'presence.members', { count })}</p>
        {preview.about && <p dir="auto">{preview.about}</p>}
        {preview.members.length > 0 && (
          <ul class="InviteDialog-members">
            {preview.members.map((user) => (
              <li key={user}>
                <Avatar peer={user} size={48} isPerson />
                <bdi class="Truncate">{findPeer(user)?.firstName ?? findPeer(user)?.title}</bdi>
              </li>
            ))}
          </ul>
        )}
        {preview.needsRequest && (
          <p role="status">{say(isRequested ? 'joinBar.requestSent' : `links.needsRequest${form}`)}</p>
        )}
      </div>
    </Modal>
  )
}

function Face({ preview }: { preview: InvitePreview }) {
  const { address } = useFile(preview.photo?.file)
  const picture = address ?? preview.photo?.stripped
  return (
    <span class={`Avatar Avatar--${preview.color % 7}`} style={{ '--size': '96px' }} aria-hidden="true">
      {picture ? <img src={picture} alt="" /> : initials(preview.title)}
    </span>
  )
}
