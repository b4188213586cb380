import { hrefFor, type Language } from '#app/ui/language.ts';
import type { PointPlace } from '../present-point-screen.ts';
import type { StaffStage } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';
import { Press } from './press.tsx';

type Given = Readonly<{
  stage: StaffStage;
  points: readonly PointPlace[];
  language: Language;
  words: LiveWords;
}>;

const kinds = ['turn', 'poll', 'qr', 'break'] as const;

/** Where the screens are, and what the hall's shows: the same remote control as on the consoles. */
export function Screens({ stage, points, language, words }: Given) {
  const said = words.audience;
  const screen = hrefFor(language, `/man-hinh/${stage.code}`);
  return (
    <section aria-labelledby="h-screens">
      <h2 id="h-screens">{said.screens}</h2>
      <p className="muted">{said.screensHint}</p>
      <ul className="prose">
        <li>
          <a href={screen}>{said.hall}</a>
        </li>
        {points.map(({ place, name }) => (
          <li key={place}>
            <a href={`${screen}/diem/${place}`}>{said.point(name)}</a>
          </li>
        ))}
        <li>
          <a href={`${screen}/len-hinh`}>{said.overlay}</a>{' '}
          <span className="muted small">{said.overlayHint}</span>
        </li>
      </ul>
      {stage.state !== 'ended' && (
        <div className="row">
          <span>{said.showing}:</span>
          <strong>{words.desk.screens[stage.shown.kind]}</strong>
          {kinds
            .filter((kind) => kind !== stage.shown.kind && (kind !== 'poll' || stage.polls.length > 0))
            .map((kind) => (
              <Press key={kind} deed="screen" fields={{ kind }} quiet>
                {words.desk.screens[kind]}
              </Press>
            ))}
        </div>
      )}
    </section>
  );
}
