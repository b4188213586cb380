/**
 * What was done with passages of a denunciation before the recording was published: `blanked` keeps the length, so
 * that later times stay; `removed` makes all that follows earlier.
 */
export const recordingCuts = ['blanked', 'removed'] as const;
export type RecordingCut = (typeof recordingCuts)[number];

export type Recording = Readonly<{ url: string; offsetSeconds: number; cut: RecordingCut | null }>;

type Passage = Readonly<{ state: string; startedAt: string; endedAt: string | null }>;

/** Hosts at which YouTube keeps recordings. */
const youtube = /^(www\.|m\.)?(youtube\.com|youtu\.be|youtube-nocookie\.com)$/;

/**
 * Whole seconds at which a passage begins in the recording; null before its beginning, and for a denunciation, which
 * nothing may point to.
 */
export function secondsInto(
  recording: Recording,
  given: { openedAt: string; passage: Passage; passages: readonly Passage[] },
): number | null {
  const { openedAt, passage, passages } = given;
  if (passage.state === 'diverted') return null;
  const start = Date.parse(passage.startedAt);
  const gone =
    recording.cut === 'removed'
      ? passages.reduce((sum, one) => sum + (isCutBefore(one, start) ? lengthOf(one) : 0), 0)
      : 0;
  const seconds = Math.floor((start - Date.parse(openedAt) - gone) / 1000) + recording.offsetSeconds;
  return seconds < 0 ? null : seconds;
}

/** The address of a moment: YouTube's own parameter, else the media fragment that players know (W3C). */
export function momentIn(recording: Recording, seconds: number): string {
  const url = new URL(recording.url);
  if (youtube.test(url.hostname)) url.searchParams.set('t', `${seconds}s`);
  else url.hash = `t=${seconds}`;
  return url.href;
}

/** "0:07:31", as players show it. */
export function momentText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function isCutBefore(one: Passage, start: number): boolean {
  return one.state === 'diverted' && one.endedAt !== null && Date.parse(one.startedAt) < start;
}

function lengthOf(one: Passage): number {
  return one.endedAt === null ? 0 : Math.max(0, Date.parse(one.endedAt) - Date.parse(one.startedAt));
}
