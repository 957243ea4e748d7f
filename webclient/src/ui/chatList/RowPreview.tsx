import type { Dialog } from '~/contract/dialogs'
import type { Message } from '~/contract/messages'
import type { Peer } from '~/contract/peers'
import { activityOf, describeDoing } from '~/store/activity'
import { describeMessage } from '~/store/describe'
import { openChat } from '~/store/navigation'
import { shortName } from '~/store/names'
import { say } from '~/store/words'

/** The second line of a row: a draft, what somebody is doing, or what was said last. */
export function RowPreview({ dialog, peer }: { dialog: Dialog; peer: Peer | undefined }) {
  const doing = activityOf(dialog.peer)
  if (doing.length) {
    return (
      <span class="RowPreview RowPreview--activity" dir="auto">
        {describeDoing(doing, dialog.peer < 0)}
      </span>
    )
  }
  const { draft, topMessage } = dialog
  if (draft?.text && openChat.value?.place.chat !== dialog.peer) {
    return (
      <span class="RowPreview RowPreview--led">
        <span class="RowPreview-draft">{say('chatList.draft')} </span>
        <span class="RowPreview-text" dir="auto">
          {draft.text}
        </span>
      </span>
    )
  }
  if (!topMessage) return <span class="RowPreview" />
  return <LastMessage message={topMessage} peer={peer} />
}

function LastMessage({ message, peer }: { message: Message; peer: Peer | undefined }) {
  const { text, picture, isKind } = describeMessage(message)
  const sender = senderOf(message, peer)
  const said = (
    <>
      {picture && <img class="RowPreview-picture" src={picture} alt="" />}
      <span class={isKind ? 'RowPreview-kind' : ''}>{text}</span>
    </>
  )
  if (!sender) {
    return (
      <span class="RowPreview" dir="auto">
        {said}
      </span>
    )
  }
  // The name stands where lines begin here, whatever way the text is read.
  return (
    <span class="RowPreview RowPreview--led">
      <span class="RowPreview-sender">
        <bdi>{sender}</bdi>
        {': '}
      </span>
      <span class="RowPreview-text" dir="auto">
        {said}
      </span>
    </span>
  )
}

/** In groups one wants to know who said it. */
function senderOf({ from, isOut, service }: Message, peer: Peer | undefined): string {
  if (service || from === undefined || (peer?.kind !== 'group' && peer?.kind !== 'supergroup')) return ''
  return isOut ? say('chatList.you') : shortName(from)
}
