import { hrefFor, type Language } from './language.ts';

export type ProseText = Readonly<{
  title: string;
  lead: string;
  parts: readonly Readonly<{
    title: string;
    lines: readonly string[];
    /** Where the part is gone on with. */
    to?: Readonly<{ path: string; text: string }>;
  }>[];
}>;

/** A page of plain text: a title, a sentence that says it all, and parts. */
export function Prose({ text, language }: { text: ProseText; language: Language }) {
  return (
    <main id="main" className="wrap page">
      <h1>{text.title}</h1>
      <p className="lead">{text.lead}</p>
      <div className="prose">
        {text.parts.map((part) => (
          <div className="prose" key={part.title}>
            <h2>{part.title}</h2>
            {part.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {part.to !== undefined && (
              <p>
                <a href={hrefFor(language, part.to.path)}>{part.to.text}</a>
              </p>
            )}
          </div>
        ))}
      </div>
    </main>
  );
}
