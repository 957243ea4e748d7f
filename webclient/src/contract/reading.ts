/** What is read of a public channel before signing in: `/web/read/NAME.json`, made by the server from what its public pages show. */

import type { Message } from '~/contract/messages'
import type { Peer } from '~/contract/peers'

/** The newest posts; with `?before=ID` those below it, with `?after=ID` those next above it, with `?around=ID` those around it.
 * 404 for what is no public channel or group.
 *
 * Everything has the shapes of the client's own model, so that it is drawn by the same components. Files are named by
 * `PublicFile`; `message.replyTo`, `forward`, reactions and counts are those of the public pages. Nobody is told of beyond
 * what the public pages name.
 */
export interface ReadPage {
  /** `isMember` is false. */
  channel: Peer
  about: string
  /** Everybody may read them; false for groups and for channels whose posts are protected: those are told of without any. */
  showsPosts: boolean
  /** Whom messages name (`forward.from`, `replies.recent` …), as far as everybody may know them. */
  peers: Peer[]
  /** Oldest first; albums are not torn apart. */
  messages: Message[]
  /** The posts that these answer, as far as they are shown and not among them. */
  answered: Message[]
  hasOlder: boolean
  hasNewer: boolean
}

/** A file that everybody may have, by its path on this server: as JSON, without spaces and with `form` first, it is the `fileId`
 * of FileRef, and `small` and `big` of PeerPhoto. */
export interface PublicFile {
  form: 'public'
  /** Begins with "/". */
  path: string
}
