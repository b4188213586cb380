import { houseOf, languageIn } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { petitionWords } from '#app/rooms/petitions/words.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import { EmptyState } from '#app/ui/note.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { type LookBackMeeting, presentLookBack } from '../present-look-back.ts';
import { beforeWords } from '../words.ts';
import type { Route } from './+types/look-back';
import { BeforeHead } from './before-head.tsx';
import './before.css';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: beforeWords(languageOf(params)).tabs.lookBack }];
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const asked = { code: params.code, language: languageIn(context) };
  return await presentLookBack(houseOf(context), requireStaff(context, request), asked);
}

/** Read at the opening: what has become of what people asked last time. */
export default function LookBack({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = beforeWords(language).lookBack;
  return (
    <main id="main">
      <BeforeHead view={loaderData} tab="lookBack" language={language} />
      {loaderData.meetings.length === 0 && <EmptyState title={words.none} />}
      {loaderData.meetings.map((meeting) => (
        <Meeting key={meeting.code} meeting={meeting} language={language} />
      ))}
    </main>
  );
}

type Given = Readonly<{ meeting: LookBackMeeting; language: Language }>;

/** One meeting of before, under the name of its commune where that has gone into this one. */
function Meeting({ meeting, language }: Given) {
  const words = beforeWords(language).lookBack;
  const { of, promises, petitions } = meeting;
  const kept = promises.filter((promise) => promise.group === 'kept').length;
  const answered = petitions.filter((petition) => petition.answeredOn !== null).length;
  return (
    <>
      {of !== null && <h2>{words.former(of)}</h2>}
      <p className="lead">{words.title(meeting.title, formatOf(language).day(meeting.day))}</p>
      <p className="strong num">
        {words.counts(answered, petitions.length)}. {words.kept(kept, promises.length)}.
      </p>
      <Promises meeting={meeting} language={language} />
      <Petitions meeting={meeting} language={language} />
    </>
  );
}

const tones = { kept: 'done', working: 'work', late: 'late', broken: 'late' } as const;

function Promises({ meeting, language }: Given) {
  const words = beforeWords(language).lookBack;
  const { day } = formatOf(language);
  return (
    <section aria-labelledby={`h-promises-${meeting.code}`}>
      <Title id={`h-promises-${meeting.code}`} of={meeting.of} text={words.promises} />
      <table className="plain stackable">
        <tbody>
          {meeting.promises.map((promise) => (
            <tr key={promise.code}>
              <th scope="row">
                <a href={hrefFor(language, `/loi-hua/${promise.code}`)}>{promise.text}</a>
              </th>
              <td>{promise.who}</td>
              <td className="num">{promise.dueOn !== null && day(promise.dueOn)}</td>
              <td>
                <Tag tone={tones[promise.group]}>{words.groups[promise.group]}</Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Petitions({ meeting, language }: Given) {
  const { petitions } = meeting;
  const words = beforeWords(language).lookBack;
  const { states, outcomes } = petitionWords(language);
  const results: Readonly<Record<string, string>> = outcomes;
  const { day } = formatOf(language);
  return (
    <section aria-labelledby={`h-petitions-${meeting.code}`}>
      <Title id={`h-petitions-${meeting.code}`} of={meeting.of} text={words.petitions} />
      <table className="plain stackable">
        <caption className="hide">{words.petitions}</caption>
        <tbody>
          {petitions.map((petition) => (
            <tr key={petition.code}>
              <th scope="row">
                <a
                  href={hrefFor(
                    language,
                    `${meeting.of === null ? '/lam-viec' : ''}/kien-nghi/${petition.code}`,
                  )}
                >
                  {petition.title}
                </a>
                <p className="small muted num">{petition.code}</p>
              </th>
              <td>{petition.unit}</td>
              <td className="num">
                {petition.answeredOn === null
                  ? petition.dueOn !== null && day(petition.dueOn)
                  : words.answeredOn(day(petition.answeredOn))}
              </td>
              <td>
                {states[petition.state]}
                {petition.outcome !== null && <p className="small">{results[petition.outcome]}</p>}
                {petition.isLate && <p className="missing">{words.isLate}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** One step down under the name of a commune of before. */
function Title({ id, of, text }: { id: string; of: string | null; text: string }) {
  return of === null ? <h2 id={id}>{text}</h2> : <h3 id={id}>{text}</h3>;
}
