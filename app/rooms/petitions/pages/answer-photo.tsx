import { hrefFor, useLanguage } from '#app/ui/language.ts';

/** A photo of an answer with what is to be seen on it, in its own proportions; it is printed with the page. */
export function AnswerPhoto(photo: { path: string; alt: string; width: number; height: number }) {
  const { path, alt, width, height } = photo;
  return (
    <figure className="photos">
      <img src={hrefFor(useLanguage(), path)} alt={alt} width={width} height={height} />
      <figcaption className="muted small">{alt}</figcaption>
    </figure>
  );
}
