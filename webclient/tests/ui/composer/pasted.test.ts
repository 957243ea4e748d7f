import { parsePage } from './parsedPage'

import { describe, expect, it } from 'vitest'

import { readPasted } from '~/ui/composer/editor/pasted'

/** Text and formatting as signs: what a person sees of it. */
function read(html: string): unknown {
  const rich = readPasted(parsePage(html))
  if (!rich) return undefined
  const said = rich.entities.map(({ kind, offset, length, url, language }) =>
    [kind, rich.text.slice(offset, offset + length), url ?? language].filter((each) => each !== undefined),
  )
  return [rich.text, ...said]
}

const textOf = (html: string) => readPasted(parsePage(`${html}<b>.</b>`))?.text

describe('pasted HTML', () => {
  it.each([
    ['<b>a</b> <strong>b</strong>', 'a b', ['bold', 'a b']],
    ['x<i>a</i><em>b</em>', 'xab', ['italic', 'ab']],
    ['<u>a</u><ins>b</ins>', 'ab', ['underline', 'ab']],
    ['<s>a</s><strike>b</strike><del>c</del>', 'abc', ['strike', 'abc']],
    ['go <code>rm <b>-rf</b></code>', 'go rm -rf', ['code', 'rm -rf']],
    ['<b>one <i>two</i></b>', 'one two', ['bold', 'one two'], ['italic', 'two']],
    ['<h2>Verona</h2><p>fair</p>', 'Verona\n\nfair', ['bold', 'Verona']],
  ])('keeps the formatting of %s', (html, ...wanted) => {
    expect(read(html)).toEqual(wanted)
  })

  it('keeps formatting that is a style', () => {
    expect(read('<span style="font-weight:700">a</span> <span style="FONT-STYLE: italic">b</span>')).toEqual([
      'a b',
      ['bold', 'a'],
      ['italic', 'b'],
    ])
    expect(read('<span style="text-decoration: underline line-through">a</span>')).toEqual([
      'a',
      ['underline', 'a'],
      ['strike', 'a'],
    ])
    const whole = '<b style="font-weight:normal" id="docs-internal"><span style="font-style:italic">a</span>b</b>'
    expect(read(whole)).toEqual(['ab', ['italic', 'a']])
  })

  it('keeps programs as they stand, with their language', () => {
    const html = '<p>so:</p><pre><code class="hljs language-python">def f():\n    return 1\n\n</code></pre><p>end</p>'
    expect(read(html)).toEqual(['so:\n\ndef f():\n    return 1\n\nend', ['pre', 'def f():\n    return 1', 'python']])
    expect(read('<b>a</b><pre>x  y</pre>')).toEqual(['a\nx  y', ['bold', 'a'], ['pre', 'x  y']])
  })

  it('keeps quotes of several paragraphs whole, and two of them two', () => {
    const html = '<blockquote><p>a</p><p>b</p></blockquote><blockquote>c</blockquote>d'
    expect(read(html)).toEqual(['a\n\nb\n\nc\nd', ['blockquote', 'a\n\nb'], ['blockquote', 'c']])
  })

  it('keeps links that may be followed', () => {
    expect(read('see <a href="https://verona.example/x"><u>there</u></a>')).toEqual([
      'see there',
      ['textUrl', 'there', 'https://verona.example/x'],
      ['underline', 'there'],
    ])
    expect(read('<a href="mailto:romeo@verona.example">write</a>')).toEqual([
      'write',
      ['textUrl', 'write', 'mailto:romeo@verona.example'],
    ])
    // These are found by themselves, or lead nowhere.
    expect(read('<a href="https://verona.example">https://verona.example</a>')).toBeUndefined()
    for (const href of [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'data:text/html,x',
      'file:///etc',
      '#top',
      '/x',
      'x',
      '',
    ]) {
      expect(read(`<a href="${href}">a</a>`), href).toBeUndefined()
    }
  })

  it('lays lines as a page does', () => {
    expect(textOf('one<br>two<br><br>three')).toBe('one\ntwo\n\nthree.')
    expect(textOf('<div>one</div><div><br></div><div>two</div>')).toBe('one\n\ntwo\n.')
    expect(textOf('  <p>\n one\n   two </p>\n\n<p>three</p>\n')).toBe('one two\n\nthree\n\n.')
    expect(textOf('<ul><li>a</li><li><p>b</p></li></ul><ol start="4"><li>c<li>d</ol>')).toBe('• a\n• b\n4. c\n5. d\n.')
    expect(textOf('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>')).toBe('a\tb\nc\n.')
    expect(textOf('<span style="white-space: pre-wrap">a\n  b</span>')).toBe('a\n  b.')
    expect(textOf('a&nbsp;&nbsp;b')).toBe('a  b.')
    expect(textOf('<img src="x" alt="❤️"><img src="x" alt="A picture of a cat">')).toBe('❤️.')
  })

  it('has nothing to say where nothing is formatted', () => {
    expect(read('<div><span style="color:red">a</span></div>')).toBeUndefined()
    expect(read('')).toBeUndefined()
    expect(read('<b> </b><i></i>')).toBeUndefined()
  })

  it('reads what is hostile as text, or not at all', () => {
    const html = `
      <script>alert(1)</script><style>b { color: red }</style><svg onload=alert(1)><text>svg</text><script>x</script></svg>
      <math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)></style></mglyph></form></mtext></math>
      <img src=x onerror=alert(1)><iframe srcdoc="<script>alert(1)</script>">frame</iframe><template><b>t</b></template>
      <object data=x>o</object>
      <textarea><b>t</b></textarea><b onclick="alert(1)" style="background:url(javascript:alert(1))">bold</b>
      <b hidden>gone</b><b style="display : none">gone</b><!-- <b>comment</b> -->
      <noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>`
    expect(read(html)).toEqual(['bold', ['bold', 'bold']])
    expect(read('<b>&lt;img src=x onerror=alert(1)&gt;</b>')).toEqual([
      '<img src=x onerror=alert(1)>',
      ['bold', '<img src=x onerror=alert(1)>'],
    ])
    expect(read('<b data-marks=\'[{"kind":"textUrl","url":"javascript:x"}]\' class="Rich-textUrl">a</b>')).toEqual([
      'a',
      ['bold', 'a'],
    ])
  })

  it('leaves to plain text what is nested deeper than anybody nests', () => {
    expect(read(`${'<div>'.repeat(100)}<b>a</b>`)).toEqual(['a', ['bold', 'a']])
    expect(read(`${'<div>'.repeat(10_000)}<b>a</b>`)).toBeUndefined()
    expect(read(`${'<b>'.repeat(10_000)}a`)).toBeUndefined()
  })

  it.each([
    ['<i>a</i>b'],
    ['<br>'],
    ['<li>a'],
    ['<p><b>a</b><u>b</u>'],
    ['<a href="https://a.example">b</a>'],
    ['<blockquote>a</blockquote>'],
    ['<td>a'],
    ['&nbsp;\n'],
  ])('reads a megabyte of %s before anybody would give up', { timeout: 60_000 }, (part) => {
    const rich = readPasted(parsePage(`<b>a</b><ol>${part.repeat(1_000_000 / part.length)}`))
    expect(rich?.entities.length).toBeLessThanOrEqual(500)
  })
})
