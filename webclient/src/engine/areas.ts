/** All that the engine does, by area: what a page may call, typed. */

import { account } from '~/engine/areas/account'
import { adminLog } from '~/engine/areas/adminLog'
import { changes } from '~/engine/areas/changes'
import { comments } from '~/engine/areas/comments'
import { contacts } from '~/engine/areas/contacts'
import { deleting } from '~/engine/areas/deleting'
import { dialogs } from '~/engine/areas/dialogs'
import { drafts } from '~/engine/areas/drafts'
import { editing } from '~/engine/areas/editing'
import { files } from '~/engine/areas/files'
import { folders } from '~/engine/areas/folders'
import { forum } from '~/engine/areas/forum'
import { groups } from '~/engine/areas/groups'
import { history } from '~/engine/areas/history'
import { invites } from '~/engine/areas/invites'
import { joining } from '~/engine/areas/joining'
import { links } from '~/engine/areas/links'
import { members } from '~/engine/areas/members'
import { notifications } from '~/engine/areas/notifications'
import { password } from '~/engine/areas/password'
import { people } from '~/engine/areas/people'
import { pins } from '~/engine/areas/pins'
import { polls } from '~/engine/areas/polls'
import { presence } from '~/engine/areas/presence'
import { privacy } from '~/engine/areas/privacy'
import { reactions } from '~/engine/areas/reactions'
import { reading } from '~/engine/areas/reading'
import { scheduled } from '~/engine/areas/scheduled'
import { search } from '~/engine/areas/search'
import { searchInChat } from '~/engine/areas/searchInChat'
import { sending } from '~/engine/areas/sending'
import { session } from '~/engine/areas/session'
import { sessions } from '~/engine/areas/sessions'
import { stickers } from '~/engine/areas/stickers'
import { typing } from '~/engine/areas/typing'
import { sharedMedia } from '~/engine/areas/sharedMedia'
import { uploads } from '~/engine/areas/uploads'
import type { Engine } from '~/engine/engine'

export function makeAreas(engine: Engine) {
  const list = dialogs(engine)
  return {
    files: files(engine),
    uploads: uploads(engine),
    sharedMedia: sharedMedia(engine),
    session: session(engine),
    dialogs: list,
    folders: folders(engine),
    contacts: contacts(engine),
    presence: presence(engine),
    search: search(engine),
    changes: changes(engine),
    pins: pins(engine),
    polls: polls(engine),
    reactions: reactions(engine),
    reading: reading(engine),
    searchInChat: searchInChat(engine),
    history: history(engine, list.onNewMessage),
    sending: sending(engine),
    editing: editing(engine),
    deleting: deleting(engine),
    drafts: drafts(engine),
    typing: typing(engine),
    scheduled: scheduled(engine),
    stickers: stickers(engine),
    adminLog: adminLog(engine),
    comments: comments(engine),
    forum: forum(engine),
    groups: groups(engine),
    invites: invites(engine),
    joining: joining(engine),
    links: links(engine),
    members: members(engine),
    people: people(engine),
    account: account(engine),
    notifications: notifications(engine),
    password: password(engine),
    privacy: privacy(engine),
    sessions: sessions(engine),
  }
}

type Areas = ReturnType<typeof makeAreas>

/** What pages call: the same functions, each answering later. */
export type Calls = {
  [A in keyof Areas]: {
    [N in keyof Areas[A]['calls']]: Areas[A]['calls'][N] extends (...args: infer P) => infer R
      ? (...args: P) => Promise<Awaited<R>>
      : never
  }
}
