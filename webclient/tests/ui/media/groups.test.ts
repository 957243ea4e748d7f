import { describe, expect, it } from 'vitest'

import type { OutgoingFile } from '~/contract/outgoing'
import { groupFiles } from '~/ui/media/sending/groups'
import { nameSong } from '~/ui/media/sending/prepare'

function file(form: OutgoingFile['form']): OutgoingFile {
  return { kind: 'file', form, blob: new Blob(), name: form, mime: '' }
}

const forms = (groups: OutgoingFile[][]) => groups.map((group) => group.map(({ form }) => form).join('+'))

describe('groupFiles', () => {
  it('puts together what may be, in order', () => {
    const files = ['photo', 'video', 'document', 'document', 'gif', 'gif', 'audio', 'photo'] as const
    expect(forms(groupFiles(files.map(file), true))).toEqual([
      'photo+video',
      'document+document',
      'gif',
      'gif',
      'audio',
      'photo',
    ])
  })

  it('begins another album after ten', () => {
    const groups = groupFiles(
      Array.from({ length: 23 }, () => file('photo')),
      true,
    )
    expect(groups.map(({ length }) => length)).toEqual([10, 10, 3])
  })

  it('leaves every file by itself when that is wished', () => {
    expect(forms(groupFiles([file('photo'), file('photo')], false))).toEqual(['photo', 'photo'])
  })
})

describe('nameSong', () => {
  it.each([
    ['Googoosh - Makhlough.mp3', { performer: 'Googoosh', title: 'Makhlough' }],
    ['01 Overture.flac', { title: '01 Overture' }],
    [' - x.ogg', { title: ' - x' }],
  ])('%j', (name, told) => expect(nameSong(name)).toEqual(told))
})
