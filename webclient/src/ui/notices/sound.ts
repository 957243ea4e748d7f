/** The sound of a new message: two soft tones, made here. */

/** Hertz, and seconds after the beginning. */
const TONES = [
  { pitch: 659.26, at: 0 },
  { pitch: 987.77, at: 0.11 },
] as const
const LASTS = 0.35
const LOUDNESS = 0.16

let context: AudioContext | undefined

/** Nothing is heard before the page was touched once: browsers want that. */
export function playNotice(): void {
  context ??= new AudioContext()
  void context.resume()
  for (const { pitch, at } of TONES) playTone(context, pitch, context.currentTime + at)
}

function playTone(on: AudioContext, pitch: number, at: number): void {
  const tone = new OscillatorNode(on, { type: 'sine', frequency: pitch })
  const loudness = new GainNode(on, { gain: 0 })
  loudness.gain.setValueAtTime(0, at)
  loudness.gain.linearRampToValueAtTime(LOUDNESS, at + 0.015)
  loudness.gain.exponentialRampToValueAtTime(0.001, at + LASTS)
  tone.connect(loudness).connect(on.destination)
  tone.start(at)
  tone.stop(at + LASTS)
}
