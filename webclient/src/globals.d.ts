/** Put in by the build. */
declare const __APP_VERSION__: string

declare module '*?sharedworker&url' {
  const address: string
  export default address
}

/** All sentences of a language by `AREA.KEY`; made by tools/words.ts. */
declare module 'virtual:words/*' {
  const words: Record<string, string>
  export default words
}
