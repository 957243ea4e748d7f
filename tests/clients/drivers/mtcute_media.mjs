// What mtcute's users do with files, by its own methods; telethon_media.py describes the commands.

import { createWriteStream, existsSync, statSync } from 'node:fs'
import { once } from 'node:events'

const MEDIA_KINDS = {
  messageMediaPhoto: 'photo',
  messageMediaDocument: 'document',
  messageMediaContact: 'contact',
  messageMediaGeo: 'place',
  messageMediaVenue: 'venue',
  messageMediaDice: 'dice',
}
const TYPES = { video: 'video/mp4', gif: 'video/mp4', round: 'video/mp4', voice: 'audio/ogg', sticker: 'image/webp' }

/** What a raw message carries: a name of `MEDIA_KINDS` or null, and the album that it belongs to. */
export function mediaRow(message) {
  const name = MEDIA_KINDS[message.media?._] ?? null
  const isGone = (name === 'photo' || name === 'document') && message.media[name] === undefined
  return { media: isGone ? null : name, album: message.groupedId?.toString() ?? null }
}

function fileMedia({ kind, path, caption = '', entities = [], facts = {} }) {
  const { duration, width, height, thumb, spoiler, ttl: ttlSeconds, waveform } = facts
  const isLink = path.startsWith('http://')
  const file = { file: isLink ? path : `file:${path}`, fileMime: TYPES[kind], caption: { text: caption, entities }, ttlSeconds, spoiler }
  if (thumb) file.thumb = `file:${thumb}`
  switch (kind) {
    case 'voice':
      return { ...file, type: 'voice', duration, waveform: [...waveform] }
    case 'video':
      return { ...file, type: 'video', duration, width, height, supportsStreaming: true }
    case 'gif':
      return { ...file, type: 'video', duration, width, height, isAnimated: true }
    case 'round':
      return { ...file, type: 'video', duration, width, height, isRound: true }
    case 'sticker':
      return { ...file, type: 'sticker', alt: '🌹' }
    default:
      return { ...file, type: kind }
  }
}

function thingMedia(kind, fields) {
  switch (kind) {
    case 'contact':
      return { type: 'contact', phone: fields.phone_number, firstName: fields.first_name, lastName: fields.last_name }
    case 'place':
      return { type: 'geo', latitude: fields.lat, longitude: fields.long }
    case 'venue':
      return { type: 'venue', latitude: fields.lat, longitude: fields.long, title: fields.title, address: fields.address }
    default:
      return { type: 'dice', emoji: fields.emoticon }
  }
}

/** Commands of the driver's class, which gives `tg`, `messageRow` and `entityObjects`. */
export const media = {
  async do_upload({ path }) {
    const { inputFile } = await this.tg.uploadFile({ file: path })
    const { _, id, parts, name, md5Checksum } = inputFile
    return { _, parts, name, md5_checksum: md5Checksum, id: { _: 'long', value: id.toString() } }
  },

  async do_send_file({ peer, kind, path, caption, entities = [], ...facts }) {
    const made = fileMedia({ kind, path, caption, entities: this.entityObjects(entities ?? []), facts })
    return this.messageRow((await this.tg.sendMedia(peer, made)).raw)
  },

  async do_send_album({ peer, files }) {
    const sent = await this.tg.sendMediaGroup(peer, files.map(fileMedia))
    return sent.map(message => this.messageRow(message.raw))
  },

  async do_send_thing({ peer, kind, ...fields }) {
    return this.messageRow((await this.tg.sendMedia(peer, thingMedia(kind, fields))).raw)
  },

  async do_edit_media({ peer, id, kind, path, caption }) {
    const edited = await this.tg.editMessage({ chatId: peer, message: id, media: fileMedia({ kind, path, caption }) })
    return this.messageRow(edited.raw)
  },

  async do_download({ peer, id, path, size = null }) {
    const [message] = await this.tg.getMessages(peer, id)
    const file = size === null ? message.media : message.media.getThumbnail(size)
    return this.save(file, path, 'w')
  },

  async do_download_on({ peer, id, path }) {
    const [message] = await this.tg.getMessages(peer, id)
    const offset = existsSync(path) ? statSync(path).size : 0
    return this.save(message.media, path, 'a', { offset })
  },

  /** `downloadToFile` does not wait until all is written. */
  async save(location, path, flags, options = {}) {
    const file = createWriteStream(path, { flags })
    for await (const chunk of this.tg.downloadAsIterable(location, options)) {
      if (!file.write(chunk)) await once(file, 'drain')
    }
    file.end()
    await once(file, 'finish')
    return path
  },

  // Photos of people and chats.

  async do_set_photo({ peer, path }) {
    const photo = { type: 'photo', media: `file:${path}` }
    await (peer === 'me' ? this.tg.setMyProfilePhoto(photo) : this.tg.setChatPhoto({ chatId: peer, ...photo }))
  },

  async do_photos({ peer }) {
    return (await this.tg.getProfilePhotos(peer)).map(photo => photo.raw.id.toString())
  },

  async do_download_photo({ peer, path, big }) {
    const [chat] = peer > 0 ? await this.tg.getUsers(peer) : [await this.tg.getChat(peer)]
    if (chat.photo === null) return null
    return this.save(big ? chat.photo.big : chat.photo.small, path, 'w')
  },

  async do_delete_photo({ id }) {
    const photos = await this.tg.getProfilePhotos('me')
    const { raw } = photos.find(photo => photo.raw.id.toString() === id)
    const { accessHash, fileReference } = raw
    await this.tg.deleteProfilePhotos({ _: 'inputPhoto', id: raw.id, accessHash, fileReference })
  },
}
