/** The address of what plays: of a stream that begins at once where that is possible, else of the whole file. */

import { useEffect, useMemo } from 'preact/hooks'

import type { FileOrigin } from '~/contract/files'
import type { FileRef } from '~/contract/media'
import { cancelLoading, type LoadedFile, useFile } from '~/ui/media/files'
import { streamAddress } from '~/ui/media/streaming'

/** Loading ends with the component: a whole film is not loaded for who has gone on. */
export function usePlayable(file: FileRef, origin: FileOrigin | undefined, isWanted: boolean): LoadedFile {
  const stream = useMemo(() => (isWanted ? streamAddress(file, origin) : undefined), [file.uniqueId, isWanted])
  const loaded = useFile(file, origin, isWanted && !stream)
  useEffect(() => () => cancelLoading(file), [file.uniqueId])
  return stream && !loaded.address ? { state: 'ready', address: stream } : loaded
}
