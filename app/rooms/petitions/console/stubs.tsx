import { houseOf } from '#app/http/context.ts';
import { organisationWith } from '#app/rooms/opinions/may.ts';
import { opinionWords } from '#app/rooms/opinions/words.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { formatOf } from '#app/ui/format.ts';
import { languageOf } from '#app/ui/language.ts';
import { EmptyState } from '#app/ui/note.tsx';
import { presentStubs } from '../present-stubs.ts';
import { petitionDeskWords } from '../words.ts';
import type { Route } from './+types/stubs';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  return {
    stubs: await presentStubs(houseOf(context), actor, organisationWith(actor, ['head', 'reception'])),
  };
}

export function headers(): HeadersInit {
  return { 'Cache-Control': 'no-store' };
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: petitionDeskWords(languageOf(params)).stubs.title }];
}

/** The book of what was handed over: no words, no names, and nobody else opens it. */
export default function Stubs({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = petitionDeskWords(language).stubs;
  const { day } = formatOf(language);
  const { divertKinds } = opinionWords(language);
  return (
    <main id="main">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {loaderData.stubs.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <table className="plain stackable">
          <caption className="hide">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.code}</th>
              <th scope="col">{words.on}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.body}</th>
              <th scope="col">{words.handover}</th>
            </tr>
          </thead>
          <tbody>
            {loaderData.stubs.map((stub) => (
              <tr key={stub.code}>
                <th scope="row" className="num">
                  {stub.code}
                </th>
                <td className="num" data-label={words.on}>
                  {stub.on === null ? '–' : day(stub.on)}
                </td>
                <td data-label={words.kind}>{stub.kind === null ? '–' : divertKinds[stub.kind]}</td>
                <td data-label={words.body}>{stub.body ?? '–'}</td>
                <td className="num" data-label={words.handover}>
                  {stub.handover ?? '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </main>
  );
}
