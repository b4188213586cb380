import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { SupervisionView } from '../present.ts';
import { oversightWords } from '../words.ts';
import { severityTones } from './tones.ts';

/** What was found in each thread. */
export function Findings({ view }: { view: SupervisionView }) {
  const language = useLanguage();
  const all = oversightWords(language);
  const words = all.one;
  const format = formatOf(language);
  return (
    <section className="stack" aria-labelledby="h-findings">
      <h2 id="h-findings">{words.findings}</h2>
      {view.findings.length === 0 && <p>{words.noFindings}</p>}
      {view.findings.length > 0 && (
        <ul className="rows">
          {view.findings.map((finding) => (
            <li key={finding.id}>
              <div>
                <p className="pre">{finding.text}</p>
                {finding.evidence && <p className="muted">{words.evidence(finding.evidence)}</p>}
                <p className="meta num">
                  <Tag tone={severityTones[finding.severity.tone]}>{finding.severity.name}</Tag>
                  <span className="code">{finding.code}</span>
                  <span>{words.by(finding.by ?? '', format.moment(finding.at))}</span>
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Who has opened threads by this supervision or of its sample: the office sees it as well as who supervises. */
export function Readings({ view }: { view: SupervisionView }) {
  const language = useLanguage();
  const words = oversightWords(language).one;
  const format = formatOf(language);
  return (
    <details className="onpaper">
      <summary>{words.readings}</summary>
      {view.readings.length === 0 && <p>{words.noReadings}</p>}
      <ul className="prose num">
        {view.readings.map((reading) => (
          <li key={reading.id}>
            {reading.code}: {words.by(reading.by, format.moment(reading.at))}
          </li>
        ))}
      </ul>
    </details>
  );
}
