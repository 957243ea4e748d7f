/** What a double click on a message was for: browsers choose a word by it, we react. */

const WORD = /[\p{L}\p{N}]/u

/** Whether it chose a word that stands under the pointer. One that the browser chose from beside the text was not meant. */
export function choosesWord({ clientX: x, clientY: y }: MouseEvent): boolean {
  const selection = getSelection()
  if (!selection?.rangeCount || !WORD.test(selection.toString())) return false
  return [...selection.getRangeAt(0).getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  )
}
