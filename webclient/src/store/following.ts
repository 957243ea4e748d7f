/** Going where a link leads. */

import type { Link } from '~/contract/links'

export async function follow(_link: Link): Promise<void> {}
