/** How the protocol's library reaches our server: its address is the page's own, its keys are told by the server. */

import { connectWs } from '@fuman/net'
import { IntermediatePacketCodec, ObfuscatedPacketCodec } from '@mtcute/web'
import { addPublicKey } from '@mtcute/web/utils.js'

import type { ServerFacts } from '~/contract/session'

export async function loadServerFacts(): Promise<ServerFacts> {
  const answer = await fetch('/web/server.json')
  if (!answer.ok) throw new Error(`server.json: ${answer.status}`)
  return (await answer.json()) as ServerFacts
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
