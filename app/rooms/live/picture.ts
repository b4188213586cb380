/** How a stream is put into the page: as a frame of its own site, or as a film that the browser plays itself. */
export type Picture = Readonly<{ kind: 'frame' | 'film'; src: string; origin: string; host: string }>;

const youtubeWatch = /^(?:www\.|m\.)?youtube(?:-nocookie)?\.com$/;
const youtubeId = /^[A-Za-z0-9_-]{6,20}$/;

/**
 * The embedded form of the address that the office has written down: YouTube (watch, live, short and embed addresses),
 * HLS (`.m3u8`) and films, else a frame, which is how a Jitsi room is watched. Null where it is not https.
 */
export function pictureOf(address: string | null): Picture | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:') return null;
  const id = youtubeIdOf(url);
  if (id !== null) return frame(new URL(`https://www.youtube-nocookie.com/embed/${id}`), url.host);
  if (/\.(m3u8|mp4|webm)$/i.test(url.pathname)) {
    return { kind: 'film', src: url.href, origin: url.origin, host: url.host };
  }
  return frame(url, url.host);
}

/** What a page's content policy must allow besides its own for this picture. */
export function policyFor(picture: Picture | null): { frames: readonly string[]; films: readonly string[] } {
  return {
    frames: picture?.kind === 'frame' ? [picture.origin] : [],
    films: picture?.kind === 'film' ? [picture.origin] : [],
  };
}

function frame(url: URL, host: string): Picture {
  return { kind: 'frame', src: url.href, origin: url.origin, host };
}

function youtubeIdOf(url: URL): string | null {
  const path = url.pathname.split('/').filter((part) => part !== '');
  const found =
    url.hostname === 'youtu.be'
      ? path[0]
      : youtubeWatch.test(url.hostname)
        ? (url.searchParams.get('v') ?? (path.length > 1 ? path[1] : undefined))
        : undefined;
  return found !== undefined && youtubeId.test(found) ? found : null;
}
