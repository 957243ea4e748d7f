/** What somebody is about to send, as the dialog holds it. */

import { useEffect, useRef, useState } from 'preact/hooks'

import type { OutgoingFile } from '~/contract/outgoing'
import { type FileKind, kindOf, prepareFile } from '~/ui/media/sending/prepare'

export interface Choice {
  key: number
  file: File
  kind: FileKind
  /** Of the file itself, for pictures and videos that the dialog shows. */
  address?: string
  isSpoiler?: boolean
}

let lastKey = 0

/** The files and what changes them; their addresses are given up with the dialog. */
export function useChoices(files: readonly File[]) {
  const [list, setList] = useState<readonly Choice[]>(() => files.map(choose))
  const latest = useRef(list)
  latest.current = list
  useEffect(() => () => latest.current.forEach(release), [])
  function remove(key: number): void {
    list.filter((each) => each.key === key).forEach(release)
    setList(list.filter((each) => each.key !== key))
  }
  return {
    list,
    remove,
    add: (more: readonly File[]) => setList([...list, ...more.map(choose)]),
    /** `by`: so many places further. */
    move: (key: number, by: number) => setList(moved(list, key, by)),
    change: (key: number, part: Partial<Choice>) =>
      setList(list.map((each) => (each.key === key ? { ...each, ...part } : each))),
  }
}

/** Made ready one after the other, so that memory holds one picture at a time. */
export async function prepareChoices(choices: readonly Choice[], asFiles: boolean): Promise<OutgoingFile[]> {
  const prepared: OutgoingFile[] = []
  for (const { file, kind, isSpoiler } of choices) {
    const made = await prepareFile(file, asFiles && kind !== 'audio' ? 'document' : kind)
    const canCover = made.form === 'photo' || made.form === 'video' || made.form === 'gif'
    prepared.push(isSpoiler && canCover ? { ...made, isSpoiler } : made)
  }
  return prepared
}

function moved<T extends { key: number }>(list: readonly T[], key: number, by: number): readonly T[] {
  const from = list.findIndex((each) => each.key === key)
  const to = from + by
  const item = list[from]
  if (!item || to < 0 || to >= list.length) return list
  const rest = list.filter((each) => each !== item)
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}

function choose(file: File): Choice {
  const kind = kindOf(file)
  const isShown = kind === 'photo' || kind === 'video' || kind === 'gif'
  return { key: ++lastKey, file, kind, address: isShown ? URL.createObjectURL(file) : undefined }
}

function release({ address }: Choice): void {
  if (address) URL.revokeObjectURL(address)
}
