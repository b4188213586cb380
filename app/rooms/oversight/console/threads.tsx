import { Form, Link } from 'react-router';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Pager } from '#app/ui/pager.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { SupervisionView, ThreadView } from '../present.ts';
import { groupsOf, pathOfThread } from '../supervision.ts';
import { oversightWords } from '../words.ts';
import { severityTones } from './tones.ts';

type Given = Readonly<{ view: SupervisionView; answerOf: (deed: string) => FormState | undefined }>;

/** The samples that were drawn, how, and the threads in them. */
export function Sample({ view, answerOf }: Given) {
  const language = useLanguage();
  const words = oversightWords(language).one;
  const format = formatOf(language);
  return (
    <section className="stack" aria-labelledby="h-sample">
      <h2 id="h-sample">{words.sample}</h2>
      {view.draws.length === 0 && <p>{words.noSample}</p>}
      {view.draws.map((draw) => (
        <div key={draw.id}>
          <p className="num">{words.drawn(draw.drawn.length, draw.of, draw.seed)}</p>
          <p className="muted small num prose pre">
            {words.by(draw.by ?? '', format.moment(draw.at))}. {words.digest(draw.digest)}
          </p>
        </div>
      ))}
      <ThreadRows view={view} threads={view.sample} />
      {view.isSupervisor && view.state === 'ongoing' && <Draw answer={answerOf('draw')} />}
    </section>
  );
}

function Draw({ answer }: { answer: FormState | undefined }) {
  const all = oversightWords(useLanguage());
  const words = all.one;
  const f = fieldReader({ answer, errors: all.errors, values: { wanted: '10' } });
  return (
    <details className="noprint" open={answer !== undefined}>
      <summary>{words.draw}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="deed" value="draw" />
        <ErrorSummary answer={answer} words={all} labels={{ seed: words.seed, wanted: words.wanted }} />
        <Field {...f('seed')} label={words.seed} hint={words.drawHint} maxLength={100} required />
        <Field {...f('wanted')} label={words.wanted} type="number" min={1} max={500} required />
        <div>
          <Submit>{words.draw}</Submit>
        </div>
      </Form>
    </details>
  );
}

/** All threads that this supervision may read, page by page. */
export function Threads({ view }: { view: SupervisionView }) {
  const language = useLanguage();
  const words = oversightWords(language).one;
  return (
    <section className="stack noprint" aria-labelledby="h-threads">
      <h2 id="h-threads">{words.threads(view.total)}</h2>
      <Pick view={view} />
      {view.threads.length === 0 && <p>{words.noThreads}</p>}
      <ThreadRows view={view} threads={view.threads} />
      <Pager
        page={view.query.page}
        pages={view.pages}
        language={language}
        query={{
          'don-vi': view.query.unitId ?? undefined,
          'linh-vuc': view.query.fieldCode ?? undefined,
          nhom: view.query.group ?? undefined,
        }}
      />
    </section>
  );
}

function Pick({ view }: { view: SupervisionView }) {
  const language = useLanguage();
  const all = oversightWords(language);
  const { unitId, fieldCode, group } = view.query;
  const groups = groupsOf[view.kind].filter((each) => each !== 'all');
  return (
    <Form method="get" className="filters">
      <Select
        name="don-vi"
        label={all.one.pickUnit}
        empty={all.planning.anyUnit}
        options={view.units}
        value={unitId ?? ''}
      />
      {view.kind !== 'conclusion' && (
        <Select
          name="linh-vuc"
          label={all.planning.field}
          empty={all.planning.anyField}
          options={view.fields}
          value={fieldCode ?? ''}
        />
      )}
      <Select
        name="nhom"
        label={all.planning.group}
        empty={all.groups.all}
        options={groups.map((each) => ({ value: each, label: all.groups[each] }))}
        value={group ?? ''}
      />
      <Submit kind="quiet">{all.one.pick}</Submit>
    </Form>
  );
}

function ThreadRows({ view, threads }: { view: SupervisionView; threads: readonly ThreadView[] }) {
  if (threads.length === 0) return null;
  return (
    <ul className="rows">
      {threads.map((thread) => (
        <ThreadRow key={thread.code} view={view} thread={thread} />
      ))}
    </ul>
  );
}

function ThreadRow({ view, thread }: { view: SupervisionView; thread: ThreadView }) {
  const language = useLanguage();
  const all = oversightWords(language);
  const words = all.one;
  const format = formatOf(language);
  const path = view.isSupervisor
    ? `/lam-viec/giam-sat/${view.code}/doc/${thread.code}`
    : view.kind === 'petition'
      ? `/lam-viec/kien-nghi/${thread.code}`
      : pathOfThread(view.kind, thread.code);
  return (
    <li>
      <div>
        <Link to={hrefFor(language, path)}>{thread.title}</Link>
        <p className="meta num">
          <span className="code">{thread.code}</span>
          {thread.state && <span>{thread.state}</span>}
          {thread.unit && <span>{thread.unit}</span>}
          <span>{words.begun[view.kind](format.day(thread.begunOn))}</span>
          {thread.dueOn && <span>{words.due(format.day(thread.dueOn))}</span>}
          {thread.doneOn && <span>{words.ended[view.kind](format.day(thread.doneOn))}</span>}
          {thread.isReopened && <span>{words.reopened}</span>}
          {thread.severity && <Tag tone={severityTones[thread.severity.tone]}>{thread.severity.name}</Tag>}
        </p>
      </div>
    </li>
  );
}
