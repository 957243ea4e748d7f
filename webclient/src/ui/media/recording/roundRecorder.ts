/** Recording by camera and microphone. What comes out is what video messages are: a square, shown as a circle. */

import { drawThumb } from '~/ui/media/sending/pictures'

/** The best first: everybody plays MP4, but not every browser records it. */
const TYPES = [
  'video/mp4;codecs=avc1.42E01F,mp4a.40.2',
  'video/mp4;codecs=avc1.42E01F,opus',
  'video/webm;codecs=vp8,opus',
  'video/webm',
  'video/mp4',
]

export const MAX_SECONDS = 60

/** In pixels, as other clients send it. */
export const SIDE = 400
const FRAMES_PER_SECOND = 30
const VIDEO_BITS_PER_SECOND = 1_000_000
const AUDIO_BITS_PER_SECOND = 64_000
const PIECE_MS = 1000

export interface RecordedRound {
  blob: Blob
  mime: string
  durationSeconds: number
  /** JPEG. */
  thumb: Blob
}

export class RoundRecorder {
  private readonly pieces: Blob[] = []
  private readonly startedAt = performance.now()
  private readonly ended: Promise<void>
  private endedAt: number | undefined
  private frame = 0

  private constructor(
    private readonly stream: MediaStream,
    private readonly camera: HTMLVideoElement,
    /** What is recorded, as it is recorded. */
    readonly canvas: HTMLCanvasElement,
    private readonly context: CanvasRenderingContext2D,
    private readonly recorder: MediaRecorder,
  ) {
    recorder.addEventListener('dataavailable', ({ data }) => this.pieces.push(data))
    this.ended = new Promise((resolve) => recorder.addEventListener('stop', () => resolve(), { once: true }))
    this.draw()
    recorder.start(PIECE_MS)
  }

  /** Raises DOMException (NotAllowedError, NotFoundError, NotReadableError) when camera and microphone are not to be had. */
  static async start(): Promise<RoundRecorder> {
    const stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'user', width: { ideal: 640 }, height: { ideal: 480 } },
      audio: { echoCancellation: true, channelCount: 1 },
    })
    try {
      const camera = await show(stream)
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = SIDE
      const context = canvas.getContext('2d', { alpha: false })
      if (!context) throw new Error('no canvas')
      const square = canvas.captureStream(FRAMES_PER_SECOND)
      const recorder = new MediaRecorder(new MediaStream([...square.getVideoTracks(), ...stream.getAudioTracks()]), {
        mimeType: TYPES.find((type) => MediaRecorder.isTypeSupported(type)),
        videoBitsPerSecond: VIDEO_BITS_PER_SECOND,
        audioBitsPerSecond: AUDIO_BITS_PER_SECOND,
      })
      return new RoundRecorder(stream, camera, canvas, context, recorder)
    } catch (error) {
      for (const track of stream.getTracks()) track.stop()
      throw error
    }
  }

  get seconds(): number {
    return Math.min(MAX_SECONDS, ((this.endedAt ?? performance.now()) - this.startedAt) / 1000)
  }

  /** Nothing more is recorded, and the camera is off. */
  end(): void {
    if (this.recorder.state !== 'inactive') this.recorder.stop()
    this.endedAt ??= performance.now()
    cancelAnimationFrame(this.frame)
    for (const track of this.stream.getTracks()) track.stop()
    this.camera.srcObject = null
  }

  async finish(): Promise<RecordedRound> {
    const durationSeconds = Math.round(this.seconds * 10) / 10
    const { blob: thumb } = await drawThumb(this.canvas, SIDE, SIDE)
    this.end()
    await this.ended
    const [mime = ''] = this.recorder.mimeType.split(';')
    return { blob: new Blob(this.pieces, { type: mime }), mime, durationSeconds, thumb }
  }

  discard(): void {
    this.end()
  }

  /** The middle of what the camera sees. */
  private draw(): void {
    const { videoWidth: width, videoHeight: height } = this.camera
    const side = Math.min(width, height)
    if (side) this.context.drawImage(this.camera, (width - side) / 2, (height - side) / 2, side, side, 0, 0, SIDE, SIDE)
    this.frame = requestAnimationFrame(() => this.draw())
  }
}

async function show(stream: MediaStream): Promise<HTMLVideoElement> {
  const camera = document.createElement('video')
  camera.muted = true
  camera.playsInline = true
  camera.srcObject = stream
  await camera.play()
  return camera
}
