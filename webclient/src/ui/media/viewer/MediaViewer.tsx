import { useEffect } from 'preact/hooks'

import type { Message } from '~/contract/messages'
import { canDelete } from '~/contract/rights'
import { confirmDelete, forward } from '~/store/composing'
import { engine, self } from '~/store/engine'
import { openChat, showChat } from '~/store/navigation'
import { showMessage } from '~/store/opening'
import { peer } from '~/store/peers'
import { say, writeDate } from '~/store/words'
import { RichText } from '~/ui/chat/RichText'
import { Avatar } from '~/ui/kit/Avatar'
import { IconButton } from '~/ui/kit/IconButton'
import { originOf } from '~/ui/media/origin'
import { pausePlaying } from '~/ui/media/player'
import { saveMedia } from '~/ui/media/saving'
import { ONCE } from '~/ui/media/SpoilerCover'
import { useNeighbours } from '~/ui/media/viewer/neighbours'
import { ViewerFrame } from '~/ui/media/viewer/ViewerFrame'
import { ViewerItem, viewedOf } from '~/ui/media/viewer/ViewerItem'
import { useZoom } from '~/ui/media/viewer/zoom'

interface Props {
  first: Message
  close: () => void
}

/** The pictures and videos of a chat, one at a time over everything. */
export default function MediaViewer({ first, close }: Props) {
  const { current, previous, next, go, isGone } = useNeighbours(first)
  const media = viewedOf(current.media)
  const goTo = (message: Message | undefined) => {
    if (!message) return
    zooming.reset()
    go(message)
  }
  const onSide = (direction: 1 | -1) => {
    const isBack = direction === (document.documentElement.dir === 'rtl' ? -1 : 1)
    goTo(isBack ? previous : next)
  }
  const zooming = useZoom({ onSide, onDown: close })
  const ttl = media && 'ttlSeconds' in media ? media.ttlSeconds : undefined
  useEffect(pausePlaying, [])
  useEffect(() => {
    if (isGone) close()
  }, [isGone])
  useTimer(current, ttl, close)
  if (!media) return null

  function onKey({ key }: KeyboardEvent) {
    if (key === '+' || key === '=') zooming.closer()
    if (key === '-') zooming.farther()
    if (key === '0') zooming.reset()
  }

  return (
    <ViewerFrame
      label={say('media.viewer')}
      heading={<Heading message={current} onShow={close} />}
      actions={<Actions message={current} isTimed={ttl !== undefined} zooming={zooming} isZoomable={isStill(media)} />}
      caption={current.text && <RichText text={current.text} entities={current.entities} />}
      onPrevious={previous && (() => goTo(previous))}
      onNext={next && (() => goTo(next))}
      onKey={onKey}
      onClose={close}
    >
      <ViewerItem
        key={current.id}
        media={media}
        origin={originOf(current)}
        alt={current.text || say(`describe.${media.kind}`)}
        zooming={zooming}
      />
    </ViewerFrame>
  )
}

/** What may be seen for a time is closed when that has passed; that it was seen is told at once. */
function useTimer(message: Message, ttlSeconds: number | undefined, close: () => void): void {
  useEffect(() => {
    if (!ttlSeconds || message.isOut) return
    void engine.reading.readContents(message.chat, [message.id]).catch(() => undefined)
    if (ttlSeconds === ONCE) return
    const timer = setTimeout(close, ttlSeconds * 1000)
    return () => clearTimeout(timer)
  }, [message.id])
}

function Heading({ message, onShow }: { message: Message; onShow: () => void }) {
  const who = message.from ?? message.chat
  function show() {
    onShow()
    const open = openChat.peek()?.place
    if (open?.chat === message.chat) showChat(open, message.id)
    else showMessage(message)
  }
  return (
    <>
      <Avatar peer={who} size={40} isPerson />
      <button type="button" class="Viewer-who" title={say('media.showInChat')} onClick={show}>
        <bdi class="Truncate">{peer(who)?.title}</bdi>
        <span class="Viewer-when">{writeDate(message.date, { dateStyle: 'medium', timeStyle: 'short' })}</span>
      </button>
    </>
  )
}

interface ActionsProps {
  message: Message
  isTimed: boolean
  isZoomable: boolean
  zooming: ReturnType<typeof useZoom>
}

function Actions({ message, isTimed, isZoomable, zooming }: ActionsProps) {
  const chat = peer(message.chat)
  const isKeptHere = isTimed || message.noForwards || chat?.noForwards
  return (
    <>
      {isZoomable && (
        <IconButton
          class="Viewer-zoom"
          icon={zooming.zoom.scale > 1 ? 'minus' : 'plus'}
          label={say('media.zoom')}
          isOn={zooming.zoom.scale > 1}
          onClick={() => (zooming.zoom.scale > 1 ? zooming.reset() : zooming.handlers.onDblClick())}
        />
      )}
      {!isKeptHere && (
        <>
          <IconButton icon="download" label={say('media.save')} onClick={() => saveMedia(message)} />
          <IconButton icon="forward" label={say('media.forward')} onClick={() => forward([message])} />
        </>
      )}
      {chat && canDelete(chat, message, self.value ?? 0, false) && (
        <IconButton icon="delete" label={say('kit.delete')} onClick={() => confirmDelete([message])} />
      )}
    </>
  )
}

function isStill({ kind }: { kind: string }): boolean {
  return kind === 'photo' || kind === 'document'
}
