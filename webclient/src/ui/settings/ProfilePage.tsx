import { useState } from 'preact/hooks'

import type { OwnProfile } from '~/contract/settings'
import { engine, self } from '~/store/engine'
import { popLeft } from '~/store/navigation'
import { peer } from '~/store/peers'
import { say } from '~/store/words'
import { Avatar } from '~/ui/kit/Avatar'
import { Button } from '~/ui/kit/Button'
import { Icon } from '~/ui/kit/Icon'
import { ListItem } from '~/ui/kit/ListItem'
import { openMenu } from '~/ui/kit/Menu'
import { Section } from '~/ui/kit/Section'
import { Spinner } from '~/ui/kit/Spinner'
import { TextArea, TextField } from '~/ui/kit/TextField'
import { showRefusal, toast } from '~/ui/kit/toast'
import { useAnswer } from '~/ui/kit/useAnswer'
import { choosePhoto } from '~/ui/media/choosePhoto'
import { Loading } from '~/ui/settings/Loading'
import { writePhone } from '~/ui/settings/phone'
import { UsernameField, useUsername } from '~/ui/settings/UsernameField'

const NAME_LENGTH = 64
const BIO_LENGTH = 70
const COLORS = [0, 1, 2, 3, 4, 5, 6]

export function ProfilePage() {
  const profile = useAnswer(() => engine.account.getProfile()).value
  return (
    <>
      <Photo />
      {profile ? <Form profile={profile} /> : <Loading />}
    </>
  )
}

function Photo() {
  const [isBusy, setBusy] = useState(false)
  const me = self.value ?? 0

  async function change(deed: () => Promise<void>) {
    setBusy(true)
    await deed().catch(showRefusal)
    setBusy(false)
  }

  async function choose() {
    const picture = await choosePhoto()
    if (picture) await change(() => engine.uploads.setProfilePhoto(picture))
  }

  function onClick(event: MouseEvent) {
    if (!peer(me)?.photo) return void choose()
    openMenu(event.currentTarget as HTMLElement, [
      { label: say('settings.choosePhoto'), icon: 'photo', onSelect: () => void choose() },
      {
        label: say('settings.removePhoto'),
        icon: 'delete',
        isDanger: true,
        onSelect: () => void change(() => engine.uploads.removeProfilePhoto()),
      },
    ])
  }

  return (
    <div class="Settings-card">
      <button
        type="button"
        class="Settings-photo"
        aria-label={say('settings.photo')}
        disabled={isBusy}
        onClick={onClick}
      >
        <Avatar peer={me} size={112} isPerson />
        <span class="Settings-camera">{isBusy ? <Spinner size={20} /> : <Icon name="camera" size={20} />}</span>
      </button>
      <p class="Settings-name">
        <bdi>{peer(me)?.title}</bdi>
      </p>
    </div>
  )
}

function Form({ profile }: { profile: OwnProfile }) {
  const [draft, setDraft] = useState(profile)
  const [isBusy, setBusy] = useState(false)
  const username = useUsername(profile.username)
  const edit = (part: Partial<OwnProfile>) => setDraft((before) => ({ ...before, ...part }))

  async function save(event: Event) {
    event.preventDefault()
    setBusy(true)
    try {
      await engine.account.setProfile(draft)
      if (username.value !== profile.username) await engine.account.setUsername(username.value)
      if (draft.color !== profile.color) await engine.account.setColor(draft.color)
      toast(say('settings.saved'))
      popLeft()
    } catch (error) {
      showRefusal(error)
      setBusy(false)
    }
  }

  return (
    <form onSubmit={(event) => void save(event)}>
      <div class="Settings-form">
        <TextField
          label={say('settings.firstName')}
          value={draft.firstName}
          onInput={(firstName) => edit({ firstName })}
          error={draft.firstName.trim() ? undefined : say('settings.nameNeeded')}
          maxLength={NAME_LENGTH}
          autocomplete="given-name"
        />
        <TextField
          label={say('settings.lastName')}
          value={draft.lastName}
          onInput={(lastName) => edit({ lastName })}
          maxLength={NAME_LENGTH}
          autocomplete="family-name"
        />
        <TextArea
          label={say('settings.bio')}
          value={draft.bio}
          onInput={(bio) => edit({ bio: bio.replace(/\n/g, ' ') })}
          hint={say('settings.bioNote')}
          maxLength={BIO_LENGTH}
        />
        <UsernameField {...username} />
      </div>
      <Section>
        <ListItem
          icon="phone"
          title={<bdi dir="ltr">{writePhone(profile.phone)}</bdi>}
          subtitle={say('settings.phone')}
        />
      </Section>
      <Section title={say('settings.color')} note={say('settings.colorNote')}>
        <Colors value={draft.color} onChange={(color) => edit({ color })} />
      </Section>
      <div class="Settings-form">
        <Button
          type="submit"
          kind="filled"
          isWide
          isBusy={isBusy}
          disabled={!draft.firstName.trim() || !!username.error}
        >
          {say('kit.save')}
        </Button>
      </div>
    </form>
  )
}

function Colors({ value, onChange }: { value: number; onChange: (color: number) => void }) {
  return (
    <div class="Settings-colors" role="radiogroup" aria-label={say('settings.color')}>
      {COLORS.map((color) => (
        <input
          key={color}
          type="radio"
          name="color"
          aria-label={say(`settings.colors.${color}`)}
          style={{ '--color': `var(--avatar-${color})` }}
          checked={color === value}
          onChange={() => onChange(color)}
        />
      ))}
    </div>
  )
}
