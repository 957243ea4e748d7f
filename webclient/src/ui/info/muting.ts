/** The end of a silence that does not end. Unix seconds. */
export const FOR_EVER = 0x7fffffff
