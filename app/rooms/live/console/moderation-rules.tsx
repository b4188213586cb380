import { Form, redirect } from 'react-router';
import { dayOf } from '#app/ground/time.ts';
import { languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { Checkbox } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { addWord, dropWord, setModeration } from '../acts/moderate.ts';
import { settingInput, wordInput } from '../inputs-desk.ts';
import { mayModerate } from '../may.ts';
import { presentModeration, tryModeration } from '../present-moderation.ts';
import { liveWords } from '../words.ts';
import type { LiveWords } from '../words.vi.ts';
import type { Route } from './+types/moderation-rules';
import { openOffice } from './office.ts';

const path = '/lam-viec/quy-tac/duyet-cau-hoi';
const limits = [
  'leastLetters',
  'mostLetters',
  'mostPerDevice',
  'mostPerDeviceMinute',
  'mostPerPointMinute',
] as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, actor, organisationId } = await openOffice(context, request);
  const asked = new URL(request.url).searchParams;
  const tried = asked.get('thu')?.slice(0, 4000) ?? null;
  return {
    ...(await presentModeration(house, organisationId)),
    mayChange: mayModerate(actor, organisationId),
    today: dayOf(house.now()),
    done: asked.get('xong'),
    tried,
    says: tried === null ? null : await tryModeration(house, organisationId, tried),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, actor, organisationId } = await openOffice(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const deed = form.get('deed');
    if (deed === 'word') await addWord(house, actor, { ...readForm(wordInput, form), organisationId });
    else if (deed === 'drop') {
      await dropWord(house, actor, { id: String(form.get('id') ?? ''), organisationId });
    } else await setModeration(house, actor, { ...readForm(settingInput, form), organisationId });
    return redirect(hrefFor(languageIn(context), `${path}?xong=${deed ?? 'saved'}`), 303);
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: `${liveWords(languageOf(params)).moderation.title} – Điểm Cầu` }];
}

export default function ModerationRules({ loaderData, actionData }: Route.ComponentProps) {
  const words = liveWords(useLanguage());
  const said = words.moderation;
  const { setting, isUsual, mayChange, today, done } = loaderData;
  const answer = actionData && 'refusal' in actionData ? actionData : undefined;
  const field = fieldReader({ answer, errors: words.errors, values: { ...setting, validFrom: today } });
  const told = done === 'word' ? said.added : done === 'drop' ? said.dropped : said.saved;
  return (
    <main id="main">
      <h1>{said.title}</h1>
      {done !== null && !answer && (
        <Note tone="good" role="status">
          <p>{told}</p>
        </Note>
      )}
      <p className="lead">{said.lead}</p>
      <ErrorSummary answer={answer} words={words} />
      <TryOut loaded={loaderData} words={words} />
      <section className="stack" aria-labelledby="h-limits">
        <h2 id="h-limits">{said.limits}</h2>
        {isUsual && <p className="muted">{said.usual}</p>}
        <Form method="post" className="form">
          {limits.map((name) => (
            <Field key={name} {...field(name)} label={said[name]} inputMode="numeric" />
          ))}
          <Checkbox {...field('holdsLinks')} label={said.holdsLinks} />
          {mayChange && (
            <div>
              <Submit>{said.save}</Submit>
            </div>
          )}
        </Form>
      </section>
      <section className="stack" aria-labelledby="h-words">
        <h2 id="h-words">{said.words}</h2>
        <p className="muted">{said.wordsHint}</p>
        <WordTable loaded={loaderData} words={words} />
        {mayChange && (
          <Form method="post" className="form" key={loaderData.words.length}>
            <Field {...field('word')} label={said.word} maxLength={60} />
            <Field {...field('source')} label={said.source} hint={said.sourceHint} maxLength={200} />
            <Field {...field('validFrom')} type="date" label={said.validFrom} />
            <div>
              <Submit name="deed" value="word">
                {said.add}
              </Submit>
            </div>
          </Form>
        )}
      </section>
    </main>
  );
}

type Given = Readonly<{ loaded: Route.ComponentProps['loaderData']; words: LiveWords }>;

function TryOut({ loaded, words }: Given) {
  const said = words.moderation;
  const { tried, says } = loaded;
  const why =
    says === null
      ? null
      : says === 'short'
        ? said.leastLetters
        : says === 'long'
          ? said.mostLetters
          : said.heldFor[says];
  return (
    <section className="stack" aria-labelledby="h-try">
      <h2 id="h-try">{said.tryOut}</h2>
      <Form className="form">
        <Field name="thu" label={said.tryOut} hint={said.tryOutHint} value={tried ?? ''} maxLength={4000} />
        <div>
          <button type="submit" className="btn quiet">
            {said.tryOutDo}
          </button>
        </div>
      </Form>
      {tried !== null && <p role="status">{why === null ? said.tryOutPass : said.tryOutHeld(why)}</p>}
    </section>
  );
}

function WordTable({ loaded, words }: Given) {
  const said = words.moderation;
  const { day } = formatOf(useLanguage());
  if (loaded.words.length === 0) return <p>{said.wordsNone}</p>;
  return (
    <table className="plain stackable">
      <caption className="hide">{said.words}</caption>
      <thead>
        <tr>
          <th scope="col">{said.word}</th>
          <th scope="col">{said.source}</th>
          <th scope="col">{said.validFrom}</th>
        </tr>
      </thead>
      <tbody className="num">
        {loaded.words.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.word}</th>
            <td>{row.source}</td>
            <td>
              {said.since(day(row.validFrom))} {row.validTo !== null && said.until(day(row.validTo))}
              {loaded.mayChange && row.validTo === null && (
                <Form method="post">
                  <input type="hidden" name="id" value={row.id} />
                  <button type="submit" className="link" name="deed" value="drop">
                    {said.drop}
                    <span className="hide"> {row.word}</span>
                  </button>
                </Form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
