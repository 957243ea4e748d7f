/** Pictures of people and chats. */

import type { PeerPhoto } from '~/contract/peers'

/** Where the picture is once it is loaded: an address of this page. */
export function usePeerPhoto(_photo: PeerPhoto | undefined): string | undefined {
  return undefined
}
