import { say } from '~/store/words'
import { toast } from '~/ui/kit/toast'

/** Put a text where it can be pasted from, and say so. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
  toast(say('info.copied'))
}
