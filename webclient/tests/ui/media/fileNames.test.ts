import { describe, expect, it } from 'vitest'

import { nameToSave, splitName } from '~/ui/media/fileNames'

describe('nameToSave', () => {
  it.each([
    ['letter.pdf', 'letter.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\windows\\win.ini', 'C__windows_win.ini'],
    ['.bashrc', 'bashrc'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['a\u0000b\nc.txt', 'abc.txt'],
    ['نامه.pdf', 'نامه.pdf'],
    ['ends with dots...', 'ends with dots'],
    ['', 'file'],
    ['...', 'file'],
  ])('%j is saved as %j', (name, saved) => expect(nameToSave(name)).toBe(saved))

  it('takes the ending from the type when there is none', () => {
    expect(nameToSave('', 'image/jpeg')).toBe('file.jpg')
    expect(nameToSave('voice', 'audio/ogg')).toBe('voice.ogg')
  })

  it('cuts the stem of a name that is too long, never the ending', () => {
    expect(nameToSave('x'.repeat(5000) + '.tar')).toBe('x'.repeat(120) + '.tar')
  })
})

describe('splitName', () => {
  it('tells the ending as it is, whatever the name says of direction', () => {
    expect(splitName('song\u202e3pm.scr')).toEqual({ stem: 'song3pm', ending: '.scr' })
  })

  it('knows names without an ending', () => {
    expect(splitName('Makefile')).toEqual({ stem: 'Makefile', ending: '' })
    expect(splitName('.profile')).toEqual({ stem: '.profile', ending: '' })
  })
})
