import { Form, Link } from 'react-router';
import { houseOf } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { Checkbox } from '#app/ui/choice.tsx';
import { Field, Select } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Pager } from '#app/ui/pager.tsx';
import { opinionChannels, opinionStates } from '../opinion.ts';
import { presentDone, presentQueue, type QueueRowView } from '../present-triage.ts';
import { opinionWords, selectionWords } from '../words.ts';
import type { Route } from './+types/queue';
import { DoneNote } from './done-note.tsx';
import { organisationFor } from './organisation.ts';
import { askedIn, counted, deskQuery, queryOf, stepOf } from './queue-asked.ts';
import { StateTag } from './state-tag.tsx';
import './console.css';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const query = new URL(request.url).searchParams;
  const asked = askedIn(query);
  const page = Math.max(1, Number.parseInt(query.get('trang') ?? '1', 10) || 1);
  const organisationId = organisationFor(actor, ['clerk', 'head']);
  return {
    asked,
    queue: await presentQueue(house, actor, { ...asked, organisationId, page }),
    done: await presentDone(house, actor, query.get('xong')),
  };
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: opinionWords(languageOf(params)).queue.metaTitle }];
}

export default function Queue({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = opinionWords(language);
  const w = words.queue;
  const { queue, asked, done } = loaderData;
  const format = formatOf(language);
  const first = queue.rows.find((row) => row.state === 'received');
  return (
    <main id="main" className="triage">
      <DoneNote done={done} language={language} />
      <div className="head">
        <div>
          <h1>{w.title}</h1>
          <p className="num">
            {w.inWords(format.number(queue.states.received ?? 0), format.number(queue.late))}
          </p>
        </div>
        <div className="row">
          {first && (
            <Link className="btn" to={hrefFor(language, `/lam-viec/y-kien/${first.code}${deskQuery(asked)}`)}>
              {w.start}
            </Link>
          )}
          <Link className="btn quiet" to={hrefFor(language, '/lam-viec/y-kien/nhap')}>
            {w.enter}
          </Link>
          <Link className="btn quiet" to={hrefFor(language, '/lam-viec/y-kien/nhap-bang')}>
            {words.imports.open}
          </Link>
          <Link to={hrefFor(language, '/lam-viec/y-kien/nhom')}>{words.groups.open}</Link>
          <Link to={hrefFor(language, '/lam-viec/y-kien/diem-nong')}>{words.groups.hotSpots}</Link>
          <Link to={hrefFor(language, '/lam-viec/y-kien/tu-dien')}>{words.groups.words}</Link>
          <Link to={hrefFor(language, '/lam-viec/y-kien/xem-lai')}>
            {selectionWords(language).recheck.open}
          </Link>
        </div>
      </div>
      <Form method="get" className="filters">
        <Select
          name="buoc"
          label={w.state}
          value={stepOf(asked)}
          options={[
            ...opinionStates
              .filter((state) => state !== 'diverted')
              .map((state) => ({
                value: state,
                label: `${words.states[state]} (${format.number(queue.states[state] ?? 0)})`,
              })),
            { value: counted, label: w.counted },
            { value: 'tat-ca', label: w.all },
          ]}
        />
        <Select
          name="cach"
          label={w.channel}
          value={asked.channel ?? ''}
          empty={w.all}
          options={opinionChannels.map((channel) => ({ value: channel, label: words.channels[channel] }))}
        />
        <Select
          name="doi-thoai"
          label={w.dialogue}
          value={asked.dialogueCode ?? ''}
          empty={w.all}
          options={queue.dialogues.map(({ code, title }) => ({ value: code, label: title }))}
        />
        {asked.area !== null && <Field name="khu-vuc" label={w.area} value={asked.area} type="search" />}
        {asked.field !== null && <input type="hidden" name="linh-vuc" value={asked.field} />}
        {asked.since !== null && <input type="hidden" name="tu" value={asked.since} />}
        <Field name="chu" label={w.text} value={asked.text ?? ''} type="search" />
        {(queue.afterClosing > 0 || asked.isLate) && (
          <Checkbox
            name="sau-han"
            label={w.onlyLate(format.number(queue.afterClosing))}
            checked={asked.isLate}
          />
        )}
        <button className="btn quiet" type="submit">
          {w.filter}
        </button>
      </Form>
      {queue.rows.length === 0 ? (
        <p className="empty">{asked.state === 'received' ? w.noneWaiting : w.none}</p>
      ) : (
        <>
          <p className="num muted">{w.found(format.number(queue.total))}</p>
          <Rows rows={queue.rows} query={deskQuery(asked)} language={language} />
        </>
      )}
      <Pager page={queue.page} pages={queue.pages} language={language} query={queryOf(asked)} />
    </main>
  );
}

type RowsGiven = Readonly<{ rows: readonly QueueRowView[]; query: string; language: 'vi' | 'en' }>;

function Rows({ rows, query, language }: RowsGiven) {
  const words = opinionWords(language);
  const w = words.queue;
  const format = formatOf(language);
  return (
    <table className="plain stackable waiting">
      <thead>
        <tr>
          <th scope="col">{w.ackDue}</th>
          <th scope="col">{w.opinion}</th>
          <th scope="col">{w.arrived}</th>
          <th scope="col">{w.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <td className="num">
              {row.state === 'received' && row.ackDaysLeft !== null ? (
                <>
                  <strong className={row.isAckLate ? 'over' : undefined}>{w.dueIn(row.ackDaysLeft)}</strong>
                  <br />
                  <span className="muted">{format.day(row.ackDueOn ?? '')}</span>
                </>
              ) : (
                <span className="muted">–</span>
              )}
            </td>
            <td>
              <Link className="num strong" to={hrefFor(language, `/lam-viec/y-kien/${row.code}${query}`)}>
                {row.code}
              </Link>
              <p>{row.excerpt}</p>
              <p className="meta">
                {row.field && <span>{row.field[language]}</span>}
                {row.residentialUnit && <span>{row.residentialUnit}</span>}
                {row.dialogue && <span>{row.dialogue.title}</span>}
                {row.isLate && <span>{w.late}</span>}
                {row.isLooked && <span>{words.triage.look.waits}</span>}
              </p>
            </td>
            <td className="num">
              {format.day(row.receivedAt)}
              <br />
              <span className="muted">{words.channels[row.channel]}</span>
            </td>
            <td>
              <StateTag state={row.state} isLate={row.isAckLate} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
