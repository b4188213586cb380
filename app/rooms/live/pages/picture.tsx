import type { Picture } from '../picture.ts';
import type { LiveWords } from '../words.vi.ts';

/**
 * The live picture of the office, closed until somebody opens it: nothing is loaded from another site before that, and
 * a hall full of telephones does not fill its own line.
 */
export function PictureBox({ picture, words }: { picture: Picture | null; words: LiveWords }) {
  if (picture === null) return null;
  const said = words.people.picture;
  return (
    <details className="picturebox">
      <summary>{said.open(picture.host)}</summary>
      {picture.kind === 'frame' ? (
        <iframe
          src={picture.src}
          title={said.title}
          loading="lazy"
          allow="fullscreen; picture-in-picture"
          allowFullScreen
        />
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: a live stream of the office; what is said is written on this page.
        <video src={picture.src} controls preload="none" playsInline aria-label={said.title} />
      )}
      <p className="muted small">
        {said.hint}{' '}
        <a href={picture.src} rel="noreferrer">
          {said.elsewhere}
        </a>
      </p>
    </details>
  );
}
