import type { Folder } from '~/contract/dialogs'
import { engine } from '~/store/engine'
import { say } from '~/store/words'
import { confirm } from '~/ui/kit/confirm'
import { showRefusal } from '~/ui/kit/toast'

/** Ask, then delete; whether it was done is told. */
export async function removeFolder(folder: Folder): Promise<boolean> {
  const isMeant = await confirm({
    title: say('chatList.deleteFolder'),
    text: say('chatList.deleteFolderQuestion', { name: folder.title }),
    action: say('kit.delete'),
    isDanger: true,
  })
  if (!isMeant) return false
  try {
    await engine.folders.remove(folder.id)
    return true
  } catch (error) {
    showRefusal(error)
    return false
  }
}
