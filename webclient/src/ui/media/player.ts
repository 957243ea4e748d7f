/** What sounds: one voice message or song at a time, which goes on while one looks at other chats. */

import { signal } from '@preact/signals'

import { listedId } from '~/contract/former'
import type { AudioMedia, FileRef, VoiceMedia } from '~/contract/media'
import type { Message } from '~/contract/messages'
import { engine, on } from '~/store/engine'
import { isListedIn, messageList, peekMessage } from '~/store/messages'
import { openChat } from '~/store/navigation'
import { peer } from '~/store/peers'
import { showRefusal } from '~/ui/kit/toast'
import { loadFile } from '~/ui/media/files'
import { learnLength } from '~/ui/media/lengths'
import { findNeighbour } from '~/ui/media/neighbour'
import { originOf } from '~/ui/media/origin'
import { streamAddress } from '~/ui/media/streaming'

export interface Playing {
  message: Message
  media: VoiceMedia | AudioMedia
}

export const playing = signal<Playing | undefined>(undefined)
export const isPaused = signal(true)
/** Seconds. */
export const position = signal(0)
/** How fast: 1 is as it was recorded. */
export const speed = signal(1)

const SPEEDS = [1, 1.5, 2, 0.5]
const JUST_BEGUN_SECONDS = 3

const sound = new Audio()
/** What it has loaded. */
let loaded: FileRef | undefined
sound.preload = 'auto'
sound.addEventListener('timeupdate', () => (position.value = sound.currentTime))
sound.addEventListener('play', () => (isPaused.value = false))
sound.addEventListener('pause', () => (isPaused.value = true))
sound.addEventListener('durationchange', () => loaded && learnLength(loaded, sound.duration))
sound.addEventListener('ended', playNext)
on('session', ({ session }) => {
  if (!session.self) stopPlaying()
})

/** Begin with a message, or pause it and go on. `from`: seconds. */
export async function play({ message, media }: Playing, from = 0): Promise<void> {
  if (isPlayed(message)) {
    if (from) sound.currentTime = position.value = from
    return togglePause()
  }
  sound.pause()
  playing.value = { message, media }
  position.value = from
  try {
    const origin = originOf(message)
    const address = streamAddress(media.file, origin) ?? (await loadFile(media.file, origin))
    if (!isPlayed(message)) return // somebody has chosen another one
    loaded = media.file
    sound.src = address
    sound.playbackRate = speed.value
    sound.currentTime = from
    await sound.play()
    tellSystem(media, message)
  } catch (error) {
    if (!isPlayed(message)) return
    if (!(error instanceof DOMException && error.name === 'AbortError')) showRefusal(error)
    stopPlaying()
    return
  }
  if (media.kind === 'voice' && message.isMediaUnread && !message.isOut) {
    void engine.reading.readContents(message.chat, [message.id]).catch(() => undefined)
  }
}

export function isPlayed(message: Message): boolean {
  const now = playing.value?.message
  return now?.chat === message.chat && now.id === message.id
}

export function togglePause(): void {
  if (sound.paused) void sound.play().catch(() => undefined)
  else sound.pause()
}

/** Something else begins to sound. */
export function pausePlaying(): void {
  sound.pause()
}

export function stopPlaying(): void {
  sound.pause()
  sound.removeAttribute('src')
  sound.load()
  playing.value = undefined
  position.value = 0
}

/** Seconds. */
export function seek(to: number): void {
  sound.currentTime = position.value = Math.max(0, to)
}

export function changeSpeed(): void {
  speed.value = SPEEDS[(SPEEDS.indexOf(speed.value) + 1) % SPEEDS.length] ?? 1
  sound.playbackRate = speed.value
}

/** Voice messages of a chat are played one after the other, whatever is written between them; songs as well. */
function playNext(): void {
  if (!playNeighbour(1)) stopPlaying()
}

/** From its beginning, or, where it has just begun, the one before. */
function playPrevious(): void {
  if (position.value > JUST_BEGUN_SECONDS || !playNeighbour(-1)) seek(0)
}

function playNeighbour(step: 1 | -1): boolean {
  const now = playing.value
  if (!now) return false
  const { chat } = now.message
  const open = openChat.value?.place
  const place = open && isListedIn(open, chat) ? open : { chat }
  const next = findNeighbour(messageList(place).ids.value, listedId(place.chat, now.message), step, (each) => {
    const found = peekMessage(place.chat, each)
    return found?.media?.kind === now.media.kind ? { message: found, media: found.media } : undefined
  })
  if (next) void play(next)
  return next !== undefined
}

/** Keys and screens of the system that play and pause. */
function tellSystem(media: Playing['media'], { from, chat }: Message): void {
  if (!('mediaSession' in navigator)) return
  const who = peer(from ?? chat)?.title ?? ''
  const title = media.kind === 'audio' ? (media.title ?? media.name) : who
  const artist = media.kind === 'audio' ? (media.performer ?? who) : ''
  navigator.mediaSession.metadata = new MediaMetadata({ title, artist })
  navigator.mediaSession.setActionHandler('play', togglePause)
  navigator.mediaSession.setActionHandler('pause', togglePause)
  navigator.mediaSession.setActionHandler('nexttrack', playNext)
  navigator.mediaSession.setActionHandler('previoustrack', playPrevious)
  navigator.mediaSession.setActionHandler('stop', stopPlaying)
}
