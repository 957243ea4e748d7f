/** A new invite link, or other rules for one that is there. */

import { useId, useState } from 'preact/hooks'

import type { InviteLink } from '~/contract/chats'
import { unixNow } from '~/contract/clock'
import type { PeerId } from '~/contract/peers'
import { engine } from '~/store/engine'
import { openOverlay } from '~/store/navigation'
import { peer as findPeer } from '~/store/peers'
import { say, writeDate, writeNumber } from '~/store/words'
import { useBusy } from '~/ui/info/useLoaded'
import { Button } from '~/ui/kit/Button'
import { Modal } from '~/ui/kit/Modal'
import { RadioList } from '~/ui/kit/RadioList'
import { Section } from '~/ui/kit/Section'
import { Switch } from '~/ui/kit/Switch'
import { TextField } from '~/ui/kit/TextField'

const DAY = 86_400
const SPANS = { never: 0, hour: 3600, day: DAY, week: 7 * DAY } as const
type Span = keyof typeof SPANS
const LIMITS = [0, 1, 10, 100] as const
const TITLE_LENGTH = 32

export function editInvite(chat: PeerId, invite?: InviteLink): void {
  openOverlay((close) => <InviteForm chat={chat} invite={invite} onClose={close} />)
}

function InviteForm({ chat, invite, onClose }: { chat: PeerId; invite?: InviteLink; onClose: () => void }) {
  const [title, setTitle] = useState(invite?.title ?? '')
  const [span, setSpan] = useState<Span | 'kept'>(invite?.expires ? 'kept' : 'never')
  const [limit, setLimit] = useState(invite?.limit ?? 0)
  const [needsRequest, setNeedsRequest] = useState(!!invite?.needsRequest)
  const [isBusy, run] = useBusy()
  const form = useId()
  const isPublic = !!findPeer(chat)?.username

  function save(event: Event) {
    event.preventDefault()
    run(async () => {
      const seconds = span === 'kept' ? 0 : SPANS[span]
      const kept = invite?.expires ?? 0
      const expires = span === 'kept' ? kept : seconds && Math.floor(unixNow()) + seconds
      const wish = { title: title.trim(), expires, limit, needsRequest }
      if (invite) await engine.invites.edit(chat, invite.link, wish)
      else await engine.invites.create(chat, wish)
      onClose()
    })
  }

  const spans = (Object.keys(SPANS) as Span[]).map((value) => ({ value, label: say(`info.span_${value}`) }))
  const limits = [...new Set([...LIMITS, limit])].sort((a, b) => a - b)
  return (
    <Modal
      title={say(invite ? 'info.editLink' : 'info.newLink')}
      onClose={onClose}
      footer={
        <Button kind="filled" isWide type="submit" form={form} isBusy={isBusy}>
          {say(invite ? 'kit.save' : 'info.createLink')}
        </Button>
      }
    >
      <form id={form} onSubmit={save}>
        <TextField
          name="linkTitle"
          label={say('info.linkTitle')}
          hint={say('info.linkTitleHint')}
          maxLength={TITLE_LENGTH}
          value={title}
          onInput={setTitle}
        />
        {!isPublic && (
          <Switch
            label={say('info.needsApproval')}
            hint={say('info.needsApprovalHint')}
            isOn={needsRequest}
            onChange={setNeedsRequest}
          />
        )}
        <Section title={say('info.limitByTime')}>
          <RadioList
            label={say('info.limitByTime')}
            options={invite?.expires ? [{ value: 'kept' as const, label: writeEnd(invite.expires) }, ...spans] : spans}
            value={span}
            onChange={setSpan}
          />
        </Section>
        {!needsRequest && (
          <Section title={say('info.limitByUsers')}>
            <RadioList
              label={say('info.limitByUsers')}
              options={limits.map((each) => ({
                value: String(each),
                label: each ? writeNumber(each) : say('info.noLimit'),
              }))}
              value={String(limit)}
              onChange={(value) => setLimit(Number(value))}
            />
          </Section>
        )}
      </form>
    </Modal>
  )
}

function writeEnd(expires: number): string {
  return say('info.untilDate', { date: writeDate(expires, { dateStyle: 'medium', timeStyle: 'short' }) })
}
