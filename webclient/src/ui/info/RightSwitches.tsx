/** Switches of what somebody may do. */

import type { AdminRights, BannedRights } from '~/contract/peers'
import { type AdminRight, type BannedRight, GROUP_PERMISSIONS, isForbidden } from '~/contract/rights'
import { say } from '~/store/words'
import { Switch } from '~/ui/kit/Switch'

/** What goes together for who sends. */
const MEDIA: readonly BannedRight[] = [
  'sendPhotos',
  'sendVideos',
  'sendRoundvideos',
  'sendAudios',
  'sendVoices',
  'sendDocs',
  'sendStickers',
  'sendGifs',
  'sendPolls',
]

interface PermissionProps {
  rights: BannedRights
  /** What is forbidden to everybody cannot be allowed to one. */
  limits?: BannedRights
  onChange: (rights: BannedRights) => void
  isForum?: boolean
}

/** On: allowed. */
export function PermissionSwitches({ rights, limits, onChange, isForum }: PermissionProps) {
  const shown = isForum ? [...GROUP_PERMISSIONS, 'manageTopics' as const] : GROUP_PERMISSIONS
  return (
    <>
      {shown.map((right) => (
        <Switch
          key={right}
          label={say(`rights.${right}`)}
          isOn={!isForbidden(rights, right) && !isForbidden(limits, right)}
          isDisabled={isForbidden(limits, right)}
          onChange={(isOn) => onChange(setRight(rights, right, !isOn))}
        />
      ))}
    </>
  )
}

/** Whether nothing can be sent is told by each kind, and the other way round. */
function setRight(rights: BannedRights, right: BannedRight, isBanned: boolean): BannedRights {
  const next: BannedRights = { ...rights, sendMessages: false, sendMedia: false, viewMessages: false }
  // What stood for all of them is told one by one from now on.
  for (const each of [...MEDIA, 'sendPlain', 'embedLinks'] as const) next[each] = isForbidden(rights, each)
  next[right] = isBanned
  next.sendMedia = MEDIA.every((each) => next[each])
  next.sendMessages = next.sendMedia && next.sendPlain
  return next
}

interface AdminProps {
  shown: readonly AdminRight[]
  rights: AdminRights
  /** What we may give: what we have ourselves. */
  canGive: (right: AdminRight) => boolean
  onChange: (rights: AdminRights) => void
  isChannel: boolean
}

export function AdminSwitches({ shown, rights, canGive, onChange, isChannel }: AdminProps) {
  return (
    <>
      {shown.map((right) => (
        <Switch
          key={right}
          label={say(isChannel ? `rights.channel_${right}` : `rights.${right}`)}
          isOn={rights[right]}
          isDisabled={!canGive(right)}
          onChange={(isOn) => onChange({ ...rights, [right]: isOn })}
        />
      ))}
    </>
  )
}
