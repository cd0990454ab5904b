// A short tone for each code that is read, so that nobody has to look at the laptop.

const TONES = { welcome: [880, 0.12], known: [440, 0.12], wrong: [196, 0.3] } as const;

export type Tone = keyof typeof TONES;

let context: AudioContext | undefined;

/** Sounds a tone; a browser without sound stays silent. */
export function beep(tone: Tone): void {
  try {
    context ??= new AudioContext();
    const [pitch, seconds] = TONES[tone];
    const oscillator = context.createOscillator();
    const volume = context.createGain();
    oscillator.frequency.value = pitch;
    volume.gain.value = 0.2;
    // Without this the end of the tone clicks.
    volume.gain.setTargetAtTime(0, context.currentTime + seconds - 0.04, 0.015);
    oscillator.connect(volume).connect(context.destination);
    oscillator.start();
    oscillator.stop(context.currentTime + seconds);
  } catch {
    // The count on the screen says the same.
  }
}
