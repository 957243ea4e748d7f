/** How the protocol's library reaches our server: its address is the page's own, its keys are told by the server. */

import { connectWs } from '@fuman/net'
import { IntermediatePacketCodec, ObfuscatedPacketCodec } from '@mtcute/web'
import { addPublicKey } from '@mtcute/web/utils.js'

import type { ServerFacts } from '~/contract/session'

const TRY_AGAIN_MS = 2000

/** Tries until the server has answered. Without a connection the service worker tells what it answered last. */
export async function loadServerFacts(): Promise<ServerFacts> {
  for (;;) {
    try {
      const answer = await fetch('/web/server.json')
      if (answer.ok) return (await answer.json()) as ServerFacts
    } catch {
      // not there yet
    }
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS))
  }
}

export function addServerKeys(crypto: Parameters<typeof addPublicKey>[0], keys: string[]): void {
  for (const key of keys) addPublicKey(crypto, key)
}

/** A WebSocket to where the page comes from, whichever DC is asked for. core.telegram.org/mtproto/transports#websocket */
export class ServerTransport {
  constructor(private readonly server: ServerFacts) {}

  connect() {
    const url = new URL(this.server.socket, self.location.href)
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
    return connectWs({ url: url.href, implementation: WebSocket, protocols: 'binary' })
  }

  packetCodec() {
    return new ObfuscatedPacketCodec(new IntermediatePacketCodec())
  }
}
