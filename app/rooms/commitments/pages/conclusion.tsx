import { refuse } from '#app/ground/refusal.ts';
import { houseOf } from '#app/http/context.ts';
import { markOf } from '#app/rooms/petitions/signature.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState, Note } from '#app/ui/note.tsx';
import { PrintButton } from '#app/ui/page-buttons.tsx';
import { shareMeta } from '#app/ui/share-meta.ts';
import { editionQuery } from '../inputs.ts';
import { type ConclusionView, presentConclusionOfDialogue } from '../present-conclusion.ts';
import { commitmentWords } from '../words.ts';
import type { Route } from './+types/conclusion';
import { Items } from './items.tsx';

export const handle = { plain: true, qr: true };

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const edition = editionQuery.parse(new URL(request.url).searchParams.get('ban'));
  const view = await presentConclusionOfDialogue(houseOf(context), params.code, edition);
  if (view === null) throw refuse('missing', 'dialogue.missing');
  return view;
}

export function meta({ loaderData, params, matches }: Route.MetaArgs): Route.MetaDescriptors {
  const language = languageOf(params);
  const title = commitmentWords(language).conclusion.of(loaderData?.dialogue.title ?? '');
  const thing = `/doi-thoai/${params.code}`;
  const shared = { matches, language, path: `${thing}/ket-luan`, picture: thing, title, description: title };
  return [{ title }, { name: 'description', content: title }, ...shareMeta(shared)];
}

export default function Conclusion({ loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = commitmentWords(language).conclusion;
  const format = formatOf(language);
  const { dialogue, issued, publishBy, daysLate, postings } = loaderData;
  return (
    <main id="main" className="wrap page">
      <p className="crumb">
        <a href={hrefFor(language, `/doi-thoai/${dialogue.code}`)}>{dialogue.title}</a>
      </p>
      <h1>{words.title}</h1>
      {issued?.number && issued.issuedOn && (
        <p className="lead num">{words.issuedOn(issued.number, format.day(issued.issuedOn))}</p>
      )}
      <Editions view={loaderData} />
      {daysLate > 0 && (
        <Note tone="stop" title={issued ? words.issuedLate(daysLate) : words.notIssuedLate(daysLate)}>
          {publishBy && <p>{words.publishBy(format.day(publishBy.day))}.</p>}
        </Note>
      )}
      {issued === null ? (
        <EmptyState title={words.notYet}>
          {publishBy && daysLate === 0 && <p>{words.publishBy(format.day(publishBy.day))}.</p>}
        </EmptyState>
      ) : (
        <>
          {issued.assessment && <p className="pre prose">{issued.assessment}</p>}
          <Items items={issued.items} />
          {postings.length > 0 && (
            <section>
              <h2>{words.postings}</h2>
              <ul className="rows num">
                {postings.map((copy) => (
                  <li key={copy.id}>
                    <div>
                      {words.postKinds[copy.kind]}: {copy.place},{' '}
                      {words.postPeriod(format.day(copy.from), copy.until && format.day(copy.until))}
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {issued.signedFor && (
            <p>{words.signedFor(markOf(issued.signedFor.form, issued.isParty), issued.signedFor)}</p>
          )}
          {issued.monitor && (
            <p>
              <span className="muted">{words.monitor}:</span> {issued.monitor}
            </p>
          )}
          <p className="row noprint">
            <a className="btn" href={hrefFor(language, `/loi-hua?doi-thoai=${dialogue.code}`)}>
              {words.kept}
            </a>
            <a className="btn quiet" href={hrefFor(language, `/kien-nghi?doi-thoai=${dialogue.code}`)}>
              {words.petitions}
            </a>
            <PrintButton />
          </p>
        </>
      )}
    </main>
  );
}

/** Whether this is what counts, what it took the place of, and the way to the other. */
function Editions({ view }: { view: ConclusionView }) {
  const language = useLanguage();
  const words = commitmentWords(language).conclusion;
  const format = formatOf(language);
  const { amended, replaced } = view;
  const page = hrefFor(language, `/doi-thoai/${view.dialogue.code}/ket-luan`);
  return (
    <>
      {replaced?.number && replaced.issuedOn && (
        <Note tone="warn" title={words.replacedBy(replaced.number, format.day(replaced.issuedOn))}>
          {replaced.reason && <p>{words.replacedWhy(replaced.reason)}</p>}
          <p>
            <a href={replaced.isCurrent ? page : `${page}?ban=${replaced.edition}`}>{words.readNew}</a>
          </p>
        </Note>
      )}
      {amended?.number && amended.issuedOn && (
        <Note>
          <p>{words.amendsPublic(amended.number, format.day(amended.issuedOn), amended.reason ?? '')}</p>
          <p>
            <a href={`${page}?ban=${amended.edition}`}>{words.readOld}</a>
          </p>
        </Note>
      )}
    </>
  );
}
