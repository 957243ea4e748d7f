/** Recording by the microphone. What comes out is what voice messages are: Ogg with Opus, or MP4 where a browser has nothing else. */

import { writeOggOpus } from '~/ui/media/recording/ogg'
import { computeWaveform } from '~/ui/media/recording/waveform'
import { readOpusWebm } from '~/ui/media/recording/webm'

/** The best first. */
const TYPES = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4']

const BITS_PER_SECOND = 32_000
const PIECE_MS = 250
/** Low: only how loud it is matters there. */
const WAVEFORM_HZ = 8000

export interface Recorded {
  blob: Blob
  mime: string
  durationSeconds: number
  /** 0 to 31 each. */
  waveform: number[]
}

export class Recorder {
  private readonly pieces: Blob[] = []
  private readonly startedAt = performance.now()
  private readonly ended: Promise<void>

  private constructor(
    private readonly stream: MediaStream,
    private readonly recorder: MediaRecorder,
    private readonly audio: AudioContext,
    private readonly analyser: AnalyserNode,
  ) {
    recorder.addEventListener('dataavailable', ({ data }) => this.pieces.push(data))
    this.ended = new Promise((resolve) => recorder.addEventListener('stop', () => resolve(), { once: true }))
    recorder.start(PIECE_MS)
  }

  /** Raises DOMException (NotAllowedError, NotFoundError) when there is no microphone to be had. */
  static async start(): Promise<Recorder> {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, channelCount: 1 } })
    const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type))
    const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS_PER_SECOND })
    const audio = new AudioContext()
    const analyser = audio.createAnalyser()
    audio.createMediaStreamSource(stream).connect(analyser)
    return new Recorder(stream, recorder, audio, analyser)
  }

  get seconds(): number {
    return (performance.now() - this.startedAt) / 1000
  }

  /** How loud it is now, 0 to 1. */
  get level(): number {
    const samples = new Float32Array(this.analyser.fftSize)
    this.analyser.getFloatTimeDomainData(samples)
    return Math.min(1, Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length) * 4)
  }

  async finish(): Promise<Recorded> {
    const seconds = this.seconds
    this.recorder.stop()
    await this.ended
    this.release()
    return makeVoice(new Blob(this.pieces, { type: this.recorder.mimeType }), seconds)
  }

  discard(): void {
    if (this.recorder.state !== 'inactive') this.recorder.stop()
    this.release()
  }

  private release(): void {
    for (const track of this.stream.getTracks()) track.stop()
    void this.audio.close()
  }
}

async function makeVoice(recorded: Blob, seconds: number): Promise<Recorded> {
  const [type = ''] = recorded.type.split(';')
  if (type !== 'audio/webm') {
    return { blob: recorded, mime: type, durationSeconds: seconds, waveform: await listen(recorded) }
  }
  const { bytes, durationSeconds } = writeOggOpus(readOpusWebm(new Uint8Array(await recorded.arrayBuffer())))
  const blob = new Blob([bytes], { type: 'audio/ogg' })
  return { blob, mime: 'audio/ogg', durationSeconds, waveform: await listen(recorded) }
}

/** Decoded by the browser's own threads. */
async function listen(recorded: Blob): Promise<number[]> {
  try {
    const audio = new OfflineAudioContext(1, 1, WAVEFORM_HZ)
    const decoded = await audio.decodeAudioData(await recorded.arrayBuffer())
    return computeWaveform(decoded.getChannelData(0))
  } catch {
    return [] // sent without
  }
}
