/** A text with its formatting. Whatever somebody sent becomes text and elements of ours, never markup. */

import '~/ui/chat/RichText.css'

import { createContext } from 'preact'
import { memo } from 'preact/compat'
import { useContext, useMemo, useState } from 'preact/hooks'

import type { Entity } from '~/contract/messages'
import { openSearch } from '~/store/chatSearch'
import { followLink } from '~/store/links'
import { say } from '~/store/words'
import { buildTree, joinLines, type RichNode } from '~/ui/chat/richTree'
import { isMisleading, phoneLink, safeLink } from '~/ui/chat/safeLink'
import { openProfile } from '~/ui/info/openProfile'
import { confirm } from '~/ui/kit/confirm'
import { IconButton } from '~/ui/kit/IconButton'
import { Icon } from '~/ui/kit/Icon'
import { toast } from '~/ui/kit/toast'

export interface RichTextProps {
  text: string
  entities: readonly Entity[]
  /** Nothing in it can be pressed: it stands in a line that is pressed itself. */
  isPlain?: boolean
}

/** Longer texts are shown in part until somebody wants to read on: they are somebody's joke, and slow to lay out. */
const LONG = 20_000

const Plain = createContext(false)

export const RichText = memo(function RichText({ text, entities, isPlain = false }: RichTextProps) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole || text.length <= LONG ? text : `${text.slice(0, LONG)}…`
  const tree = useMemo(() => buildTree(shown, entities), [shown, entities])
  return (
    <Plain.Provider value={isPlain}>
      <span class="RichText">{joinLines(tree).map(draw)}</span>
      {shown !== text && !isPlain && (
        <button type="button" class="RichText-more" onClick={() => setWhole(true)}>
          {say('chat.readOn')}
        </button>
      )}
    </Plain.Provider>
  )
})

function draw(node: RichNode, key: number) {
  if (typeof node === 'string') return node
  return <Node key={key} {...node} />
}

function Node({ entity, children, text }: Exclude<RichNode, string>) {
  const isPlain = useContext(Plain)
  const inner = joinLines(children).map(draw)
  switch (entity.kind) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'underline':
      return <u>{inner}</u>
    case 'strike':
      return <s>{inner}</s>
    case 'spoiler':
      return <Spoiler isPlain={isPlain}>{inner}</Spoiler>
    case 'code':
      return isPlain ? <code>{text}</code> : <Code text={text} />
    case 'pre':
      return isPlain ? <code>{text}</code> : <Program text={text} language={entity.language} />
    case 'blockquote':
      return isPlain ? <span>{inner}</span> : <Quote isCollapsed={!!entity.isCollapsed}>{inner}</Quote>
    default:
      return isPlain ? <span>{inner}</span> : <Reference entity={entity} text={text} inner={inner} />
  }
}

type Inner = ReturnType<typeof draw>[]

/** What leads somewhere. */
function Reference({ entity, text, inner }: { entity: Entity; text: string; inner: Inner }) {
  switch (entity.kind) {
    case 'url':
      return <Link href={safeLink(text)} text={text} inner={inner} />
    case 'textUrl':
      return <Link href={safeLink(entity.url ?? '')} text={text} inner={inner} />
    case 'email':
      return <Link href={safeLink(`mailto:${text}`)} text={text} inner={inner} />
    case 'phone':
      return <Link href={phoneLink(text)} text={text} inner={inner} />
    case 'mention':
      return <Press onPress={() => openName(text)} inner={inner} />
    case 'mentionName':
      return <Press onPress={() => entity.user && openProfile(entity.user)} inner={inner} />
    case 'hashtag':
    case 'cashtag':
      return <Press onPress={() => openSearch(text)} inner={inner} />
    default:
      return <span>{inner}</span>
  }
}

function Link({ href, text, inner }: { href: string | undefined; text: string; inner: Inner }) {
  if (!href) return <span>{inner}</span>
  const isWeb = href.startsWith('http')
  // A number is read from left to right, also in a text that is not.
  const dir = href.startsWith('tel:') ? 'ltr' : undefined
  const target = isWeb ? { target: '_blank', rel: 'noopener noreferrer' } : {}

  async function follow(event: MouseEvent) {
    if (!href) return
    if (followLink(href)) return event.preventDefault()
    if (!isWeb || !isMisleading(text, href)) return
    event.preventDefault()
    const isSure = await confirm({ title: say('chat.openLink'), text: href, action: say('chat.open') })
    if (isSure) open(href, '_blank', 'noopener,noreferrer')
  }

  return (
    <a
      class="RichText-link"
      href={href}
      dir={dir}
      {...target}
      title={text === href ? undefined : href}
      onClick={follow}
    >
      {inner}
    </a>
  )
}

function Press({ onPress, inner }: { onPress: () => void; inner: Inner }) {
  return (
    <button type="button" class="RichText-link" onClick={onPress}>
      {inner}
    </button>
  )
}

function Spoiler({ children, isPlain }: { children: Inner; isPlain: boolean }) {
  const [isShown, setShown] = useState(false)
  if (isPlain) return <span class="RichText-spoiler" aria-label={say('chat.spoiler')} />
  if (isShown) return <span class="RichText-revealed">{children}</span>
  return (
    <span
      class="RichText-spoiler"
      role="button"
      tabIndex={0}
      aria-label={say('chat.spoiler')}
      onClickCapture={(event) => {
        event.preventDefault()
        event.stopPropagation()
        setShown(true)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') setShown(true)
      }}
    >
      <span aria-hidden="true" inert>
        {children}
      </span>
    </span>
  )
}

function Code({ text }: { text: string }) {
  return (
    <code class="RichText-code" dir="ltr" title={say('chat.copyIt')} onClick={() => void copy(text)}>
      {text}
    </code>
  )
}

function Program({ text, language }: { text: string; language: string | undefined }) {
  return (
    <span class="RichText-program" dir="ltr">
      <span class="RichText-programHead">
        <bdi>{language ?? say('chat.code')}</bdi>
        <IconButton icon="copy" class="RichText-copy" label={say('chat.copyCode')} onClick={() => void copy(text)} />
      </span>
      <code class="RichText-programText" tabIndex={0}>
        {text}
      </code>
    </span>
  )
}

function Quote({ children, isCollapsed }: { children: Inner; isCollapsed: boolean }) {
  const [isOpen, setOpen] = useState(!isCollapsed)
  return (
    <span class="RichText-quote" dir="auto" role="blockquote" data-open={isOpen}>
      <span class="RichText-quoteText">{children}</span>
      {isCollapsed && (
        <button
          type="button"
          class="RichText-quoteMore"
          aria-expanded={isOpen}
          aria-label={say(isOpen ? 'chat.less' : 'chat.readOn')}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'chevronUp' : 'chevronDown'} size={18} />
        </button>
      )}
    </span>
  )
}

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
  toast(say('chat.copied'))
}

function openName(text: string): void {
  if (!followLink(`tg://resolve?domain=${encodeURIComponent(text.replace(/^@/, ''))}`)) toast(say('chat.nobody'))
}
