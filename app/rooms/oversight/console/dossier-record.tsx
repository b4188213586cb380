import { commitmentWords } from '#app/rooms/commitments/words.ts';
import { petitionDeskWords } from '#app/rooms/petitions/words.ts';
import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import type { DossierView } from '../present-dossier.ts';
import { oversightWords } from '../words.ts';

type Given = Readonly<{ record: DossierView['records'][number]; language: Language }>;

/** One record on pages of its own: what was asked, its path, and every recorded deed with its mark in the audit chain. */
export function DossierRecord({ record, language }: Given) {
  const words = oversightWords(language);
  const { day, moment } = formatOf(language);
  const when = (at: string | null) => (at === null ? '' : at.length > 10 ? moment(at) : day(at));
  const deeds: Readonly<Record<string, string>> = {
    ...petitionDeskWords(language).verbs,
    ...words.dossier.deeds,
  };
  const promised: Readonly<Record<string, string>> = commitmentWords(language).told;
  const deedOf = (verb: string) =>
    deeds[verb] ?? (verb.startsWith('commitment.') ? promised[verb.slice(11)] : undefined) ?? verb;
  return (
    <section className="record">
      <h3 id={record.code}>{`${record.code}: ${record.title}`}</h3>
      <p className="small">
        {[record.unit, record.dueOn === null ? null : words.one.due(day(record.dueOn))]
          .filter(Boolean)
          .join('; ')}
      </p>
      {record.text && <p className="pre">{record.text}</p>}
      {record.findings.map((finding) => (
        <p key={finding.id} className="pre">
          <strong>{`${finding.severity.name}: `}</strong>
          {finding.text}
        </p>
      ))}
      <h4>{words.reading.path}</h4>
      <table className="path">
        <tbody>
          {record.path.map((step) => (
            <tr key={`${step.at} ${step.title} ${step.text}`}>
              <td>{when(step.at)}</td>
              <td>
                {step.title}
                {step.text && <div className="small pre">{step.text}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h4>{words.dossier.chain}</h4>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.dossier.place}</th>
            <th scope="col">{words.dossier.deed}</th>
            <th scope="col">{words.dossier.seal1}</th>
          </tr>
        </thead>
        <tbody>
          {record.events.map((event) => (
            <tr key={event.id}>
              <td>{event.link?.place}</td>
              <td>
                {[moment(event.at), event.name ?? words.dossier.by[event.by], deedOf(event.verb)]
                  .filter(Boolean)
                  .join(', ')}
                <br />
                <code>{event.link?.fingerprint}</code>
              </td>
              <td>{event.link?.seal ?? words.dossier.unsealed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
