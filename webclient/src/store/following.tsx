/** Going where a link leads. */

import type { ComponentChildren } from 'preact'
import { Suspense } from 'preact/compat'

import type { Link } from '~/contract/links'
import type { PeerId } from '~/contract/peers'
import { engine } from '~/store/engine'
import { openOverlay, showChat } from '~/store/navigation'
import { openPeer, showTopics } from '~/store/opening'
import { peer } from '~/store/peers'
import { openProfile } from '~/ui/info/openProfile'
import { lazy } from '~/ui/kit/lazy'
import { showRefusal } from '~/ui/kit/toast'

const InviteDialog = lazy(() => import('~/ui/links/InviteDialog'))
const StickerSetDialog = lazy(() => import('~/ui/links/StickerSetDialog'))

export async function follow(link: Link): Promise<void> {
  try {
    await go(link)
  } catch (error) {
    showRefusal(error)
  }
}

async function go(link: Link): Promise<void> {
  switch (link.kind) {
    case 'name':
      return openPlace(await engine.links.resolveName(link.name), link)
    case 'post':
      return openPlace(await engine.links.resolveChannel(link.channel), link)
    case 'user':
      showChat({ chat: link.user })
      return openProfile(link.user)
    case 'invite': {
      const preview = await engine.joining.preview(link.hash)
      if (preview.isMember && preview.chat) return openPeer(preview.chat)
      return openLazily((close) => <InviteDialog hash={link.hash} preview={preview} close={close} />)
    }
    case 'stickers':
      return openLazily((close) => <StickerSetDialog wanted={{ name: link.name }} close={close} />)
  }
}

interface Where {
  thread?: number
  post?: number
  comment?: number
  start?: string
}

async function openPlace(chat: PeerId, { thread, post, comment, start }: Where): Promise<void> {
  const shown = peer(chat)
  if (comment && post) return openComments(chat, post, comment)
  if (start !== undefined && shown?.kind === 'bot') {
    showChat({ chat })
    return engine.people.startBot(chat, start)
  }
  if (shown?.isForum && (thread ?? post)) {
    showTopics(chat)
    // One number alone may name a topic, or a message in one.
    const topic = await engine.forum.find(chat, thread ?? post ?? 0).catch(() => undefined)
    if (topic) return showChat({ chat, thread: topic.id }, thread ? post : undefined)
    return showChat({ chat }, post)
  }
  if (thread && post) return showChat({ chat, thread }, post)
  return openPeer(chat, post)
}

/** The comments on a post, at one of them. */
async function openComments(chat: PeerId, post: number, comment?: number): Promise<void> {
  const discussion = await engine.comments.find(chat, post)
  showChat({ chat: discussion.chat, thread: discussion.thread }, comment)
}

function openLazily(make: (close: () => void) => ComponentChildren): void {
  openOverlay((close) => <Suspense fallback={null}>{make(close)}</Suspense>)
}
