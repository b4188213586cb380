import { houseOf, languageIn } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { petitionWords } from '#app/rooms/petitions/words.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import { EmptyState } from '#app/ui/note.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { type LookBackView, presentLookBack } from '../present-before.ts';
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
  const { last, petitions, promises } = loaderData;
  const kept = promises.filter((promise) => promise.group === 'kept').length;
  const answered = petitions.filter((petition) => petition.answeredOn !== null).length;
  return (
    <main id="main">
      <BeforeHead view={loaderData} tab="lookBack" language={language} />
      {last === null ? (
        <EmptyState title={words.none} />
      ) : (
        <>
          <p className="lead">{words.title(last.title, formatOf(language).day(last.day))}</p>
          <p className="strong num">
            {words.counts(answered, petitions.length)}. {words.kept(kept, promises.length)}.
          </p>
          <Promises promises={promises} language={language} />
          <Petitions petitions={petitions} language={language} />
        </>
      )}
    </main>
  );
}

const tones = { kept: 'done', working: 'work', late: 'late', broken: 'late' } as const;

function Promises({ promises, language }: { promises: LookBackView['promises']; language: Language }) {
  const words = beforeWords(language).lookBack;
  const { day } = formatOf(language);
  return (
    <section aria-labelledby="h-promises">
      <h2 id="h-promises">{words.promises}</h2>
      <table className="plain stackable">
        <tbody>
          {promises.map((promise) => (
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

function Petitions({ petitions, language }: { petitions: LookBackView['petitions']; language: Language }) {
  const words = beforeWords(language).lookBack;
  const { states, outcomes } = petitionWords(language);
  const results: Readonly<Record<string, string>> = outcomes;
  const { day } = formatOf(language);
  return (
    <section aria-labelledby="h-petitions">
      <h2 id="h-petitions">{words.petitions}</h2>
      <table className="plain stackable">
        <caption className="hide">{words.petitions}</caption>
        <tbody>
          {petitions.map((petition) => (
            <tr key={petition.code}>
              <th scope="row">
                <a href={hrefFor(language, `/lam-viec/kien-nghi/${petition.code}`)}>{petition.title}</a>
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
