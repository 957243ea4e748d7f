/** Who is not signed in: reads the public channel that the address names, or finds the way in. */

import { Suspense } from 'preact/compat'
import { useEffect, useState } from 'preact/hooks'

import type { Link } from '~/contract/links'
import type { PeerId } from '~/contract/peers'
import { pendingLink, watchAddress } from '~/store/navigation'
import { lazy } from '~/ui/kit/lazy'
import { Splash } from '~/ui/Splash'

const Entrance = lazy(() => import('~/ui/signIn/Entrance'))
const ReadChannel = lazy(() => import('~/ui/reading/ReadChannel'))

export function Guest() {
  /** Undefined until the address was read. */
  const [link, setLink] = useState<Link | 'none'>()
  /** The chat that somebody wants into; 0: what it is, is not known. */
  const [wanted, setWanted] = useState<PeerId>()
  useEffect(() => {
    const end = watchAddress()
    setLink((known) => known ?? pendingLink.peek() ?? 'none')
    return end
  }, [])
  const pending = pendingLink.value
  useEffect(() => {
    if (!pending) return
    setLink(pending)
    setWanted(undefined)
    keepInAddress(pending)
    // It is followed by the address once somebody is signed in, and only once.
    pendingLink.value = undefined
  }, [pending])
  if (!link) return <Splash />
  return (
    <Suspense fallback={<Splash />}>
      {link !== 'none' && link.kind === 'name' && wanted === undefined ? (
        <ReadChannel key={link.name} name={link.name} post={link.post} onWantsIn={setWanted} />
      ) : (
        <Entrance goal={link !== 'none' && link.kind === 'invite' ? 'invitation' : wanted} />
      )}
    </Suspense>
  )
}

/** So that Back leads to what was read before, and signing in to what is read now. */
function keepInAddress(link: Link): void {
  const hash = hashOf(link)
  if (!hash) return
  if (location.hash !== hash && !location.hash.startsWith(`${hash}?`)) history.pushState(null, '', hash)
}

function hashOf(link: Link): string {
  if (link.kind === 'name') return `#@${[link.name, link.thread, link.post].filter(Boolean).join('/')}`
  return link.kind === 'invite' ? `#+${link.hash}` : ''
}
