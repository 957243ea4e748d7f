/** A new channel: what it is called, who may find it, then who is told of it. */

import { useState } from 'preact/hooks'

import type { PeerId } from '~/contract/peers'
import { engine } from '~/store/engine'
import { popLeft, pushLeft, showChat } from '~/store/navigation'
import { say } from '~/store/words'
import { NameField, type NameState } from '~/ui/create/NameField'
import { PhotoChoice } from '~/ui/create/PhotoChoice'
import { Step } from '~/ui/create/Steps'
import { useBusy } from '~/ui/info/useLoaded'
import { RadioList } from '~/ui/kit/RadioList'
import { TextArea, TextField } from '~/ui/kit/TextField'

const TITLE_LENGTH = 128
const ABOUT_LENGTH = 255

export function NewChannel() {
  const [isNamed, setNamed] = useState(false)
  const [title, setTitle] = useState('')
  const [about, setAbout] = useState('')
  const [picture, setPicture] = useState<Blob>()
  const [kind, setKind] = useState<'public' | 'private'>('public')
  const [name, setName] = useState('')
  const [state, setState] = useState<NameState>('empty')
  /** Made already, when something after it failed. */
  const [made, setMade] = useState<PeerId>()
  const [isBusy, run] = useBusy()

  const create = () =>
    run(async () => {
      const chat = made ?? (await engine.groups.createChannel(title.trim(), about.trim()))
      setMade(chat)
      if (kind === 'public') await engine.groups.setUsername(chat, name)
      popLeft()
      showChat({ chat })
      pushLeft({ kind: 'subscribers', chat })
      if (picture) await engine.uploads.setChatPhoto(chat, picture)
    })

  if (!isNamed) {
    return (
      <Step
        title={say('create.newChannel')}
        next={say('kit.next')}
        canGoOn={!!title.trim()}
        onBack={popLeft}
        onNext={() => setNamed(true)}
      >
        <PhotoChoice onChoose={setPicture} />
        <div class="Step-fields">
          <TextField
            name="title"
            label={say('create.channelName')}
            maxLength={TITLE_LENGTH}
            autofocus
            value={title}
            onInput={setTitle}
          />
          <TextArea
            name="about"
            label={say('create.descriptionOptional')}
            maxLength={ABOUT_LENGTH}
            value={about}
            onInput={setAbout}
          />
          <p class="Step-note">{say('create.channelHint')}</p>
        </div>
      </Step>
    )
  }
  return (
    <Step
      title={say('create.whoCanFind')}
      next={say('create.createChannel')}
      canGoOn={kind === 'private' || state === 'free'}
      isBusy={isBusy}
      onBack={() => setNamed(false)}
      onNext={create}
    >
      <RadioList
        label={say('create.whoCanFind')}
        options={[
          { value: 'public', label: say('create.publicChannel'), hint: say('create.publicChannelHint') },
          { value: 'private', label: say('create.privateChannel'), hint: say('create.privateChannelHint') },
        ]}
        value={kind}
        onChange={setKind}
      />
      {kind === 'public' && (
        <div class="Step-fields">
          <NameField chat={made} value={name} onInput={setName} onState={setState} />
        </div>
      )}
    </Step>
  )
}
