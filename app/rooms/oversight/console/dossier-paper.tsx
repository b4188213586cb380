import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import type { DossierView } from '../present-dossier.ts';
import { oversightWords } from '../words.ts';
import { DossierRecord } from './dossier-record.tsx';
import { dossierStyle } from './dossier-style.ts';

type Given = Readonly<{ dossier: DossierView; language: Language }>;

/** The whole file: cover, contents, how the sample was drawn, findings, requests, every record, readings, seals. */
export function DossierPaper({ dossier, language }: Given) {
  const words = oversightWords(language);
  const { view } = dossier;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${view.code} – ${view.title}`}</title>
        <style>{dossierStyle}</style>
      </head>
      <body>
        <main>
          <Cover dossier={dossier} language={language} />
          <Contents dossier={dossier} language={language} />
          <Draws dossier={dossier} language={language} />
          <Findings dossier={dossier} language={language} />
          <Requests dossier={dossier} language={language} />
          <h2 id="ho-so">{words.dossier.records}</h2>
          {dossier.records.length === 0 && <p>{words.dossier.noRecords}</p>}
          {dossier.records.map((record) => (
            <DossierRecord key={record.code} record={record} language={language} />
          ))}
          <Readings dossier={dossier} language={language} />
          <Seals dossier={dossier} language={language} />
        </main>
      </body>
    </html>
  );
}

function Cover({ dossier, language }: Given) {
  const words = oversightWords(language);
  const { day, moment } = formatOf(language);
  const { view } = dossier;
  const facts = [
    [words.dossier.code, view.code],
    [words.planning.body, words.bodies[view.body]],
    [words.dossier.organisation, view.organisation],
    [words.dossier.state, words.states[view.state]],
    [
      words.one.frame,
      [
        words.list.period[view.kind](day(view.from), day(view.to)),
        view.unit ?? words.planning.anyUnit,
        view.kind === 'conclusion' ? null : (view.field ?? words.planning.anyField),
        words.groups[view.group],
      ]
        .filter(Boolean)
        .join('; '),
    ],
    [words.dossier.written, words.one.by(dossier.writtenBy ?? '', moment(dossier.writtenAt))],
  ] as const;
  return (
    <>
      <h1>{view.title}</h1>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {view.conclusion && (
        <>
          <h2>{words.one.conclusion}</h2>
          <p className="pre">{view.conclusion}</p>
        </>
      )}
      {view.cancelledReason && <p>{`${words.states.cancelled}: ${view.cancelledReason}`}</p>}
    </>
  );
}

function Contents({ dossier, language }: Given) {
  const words = oversightWords(language);
  return (
    <nav aria-labelledby="muc-luc">
      <h2 id="muc-luc">{words.dossier.contents}</h2>
      <ol>
        <li>
          <a href="#mau">{words.one.sample}</a>
        </li>
        <li>
          <a href="#danh-gia">{words.one.findings}</a>
        </li>
        <li>
          <a href="#yeu-cau">{words.one.requests}</a>
        </li>
        <li>
          <a href="#ho-so">{words.dossier.records}</a>
          <ol>
            {dossier.records.map((record) => (
              <li key={record.code}>
                <a href={`#${record.code}`}>{`${record.code}: ${record.title}`}</a>
              </li>
            ))}
          </ol>
        </li>
        <li>
          <a href="#luot-doc">{words.one.readings}</a>
        </li>
        <li>
          <a href="#niem-phong">{words.dossier.seals}</a>
        </li>
      </ol>
    </nav>
  );
}

function Draws({ dossier, language }: Given) {
  const words = oversightWords(language);
  const { view, candidates } = dossier;
  return (
    <section>
      <h2 id="mau">{words.one.sample}</h2>
      {view.draws.length === 0 ? <p>{words.one.noSample}</p> : <p>{words.public.againText}</p>}
      {view.draws.map((draw) => (
        <div key={draw.id}>
          <h3>{words.one.drawn(draw.drawn.length, draw.of, draw.seed)}</h3>
          <p className="small">{words.one.by(draw.by ?? '', formatOf(language).moment(draw.at))}</p>
          <p>{`${words.dossier.drawnCodes}: ${draw.drawn.join(', ')}`}</p>
          <p className="small">{`${words.dossier.digest}:`}</p>
          <p>
            <code>{draw.digest}</code>
          </p>
          <p className="small">
            {`${words.dossier.candidates}: ${
              candidates.find((each) => each.digest === draw.digest)?.candidates.join(', ') ?? ''
            }`}
          </p>
        </div>
      ))}
    </section>
  );
}

function Findings({ dossier, language }: Given) {
  const words = oversightWords(language);
  const { moment } = formatOf(language);
  const { findings } = dossier.view;
  return (
    <section>
      <h2 id="danh-gia">{words.one.findings}</h2>
      {findings.length === 0 && <p>{words.one.noFindings}</p>}
      {findings.map((finding) => (
        <div key={finding.id}>
          <h3>
            <a href={`#${finding.code}`}>{finding.code}</a>
            {`: ${finding.severity.name}`}
          </h3>
          <p className="pre">{finding.text}</p>
          {finding.evidence && <p>{words.one.evidence(finding.evidence)}</p>}
          <p className="small">{words.one.by(finding.by ?? '', moment(finding.at))}</p>
        </div>
      ))}
    </section>
  );
}

function Requests({ dossier, language }: Given) {
  const words = oversightWords(language);
  const { day } = formatOf(language);
  const { requests } = dossier.view;
  return (
    <section>
      <h2 id="yeu-cau">{words.one.requests}</h2>
      {requests.length === 0 && <p>{words.one.noRequests}</p>}
      {requests.map((request) => (
        <div key={request.id}>
          <h3>{`${words.kinds[request.kind]}: ${request.unit}`}</h3>
          <p className="small">
            {[
              words.requestStates[request.state],
              request.threadCode,
              words.request.sent(request.sentBy ?? '', day(request.sentOn)),
              words.request.due(day(request.dueOn)),
              request.daysLate > 0 ? words.request.late(request.daysLate) : null,
            ]
              .filter(Boolean)
              .join('; ')}
          </p>
          <p className="pre">{request.text}</p>
          {request.rule && <p className="small">{words.request.rule(request.rule)}</p>}
          {[...request.earlier, ...answerOf(request)].map((reply) => (
            <p key={reply.id} className="pre">
              {[
                words.request.answered(reply.by ?? '', reply.on === null ? '' : day(reply.on)),
                reply.outcome === null ? null : words.outcomes[reply.outcome],
                reply.answer,
              ]
                .filter(Boolean)
                .join('. ')}
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}

/** The answer that stands now, in the shape of the earlier ones. */
function answerOf(request: DossierView['view']['requests'][number]) {
  if (request.answer === null || request.answeredOn === null) return [];
  const { id, answeredOn: on, answeredBy: by, outcome, answer } = request;
  return [{ id, on, by, outcome, answer }];
}

function Readings({ dossier, language }: Given) {
  const words = oversightWords(language);
  const { moment } = formatOf(language);
  const { readings } = dossier.view;
  return (
    <section>
      <h2 id="luot-doc">{words.one.readings}</h2>
      {readings.length === 0 && <p>{words.one.noReadings}</p>}
      <ul className="small">
        {readings.map((reading) => (
          <li key={reading.id}>{`${reading.code}: ${words.one.by(reading.by, moment(reading.at))}`}</li>
        ))}
      </ul>
    </section>
  );
}

function Seals({ dossier, language }: Given) {
  const words = oversightWords(language).dossier;
  const { moment } = formatOf(language);
  return (
    <section>
      <h2 id="niem-phong">{words.seals}</h2>
      <p>{words.sealsText}</p>
      {dossier.seals.map((seal) => (
        <p key={seal.n}>
          {words.seal(seal.n, seal.from, seal.to, moment(seal.at))}
          <br />
          <code>{seal.hash}</code>
        </p>
      ))}
    </section>
  );
}
