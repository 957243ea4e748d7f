/** Loading files: what pages tell the engine. */

import type { PeerId } from '~/contract/peers'

/** Where a file was found: asked again when the server no longer takes its reference. core.telegram.org/api/file_reference */
export type FileOrigin = { chat: PeerId; message: number } | { photosOf: PeerId }
