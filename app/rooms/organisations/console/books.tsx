import { Form, Link, redirect } from 'react-router';
import { dayOf } from '#app/ground/time.ts';
import { languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { RadioGroup } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { chooseProfile } from '../acts/rules.ts';
import { chooseProfileInput } from '../inputs.ts';
import { type ProfileBook, presentProfileBooks } from '../present-rules.ts';
import { amountText, organisationWords, ruleWords } from '../words.ts';
import type { Route } from './+types/books';
import { doneAt, openDesk } from './desk.ts';

const path = '/lam-viec/quy-tac/bo';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { house, organisation, query, mayManage } = await openDesk(context, request);
  const about = { today: dayOf(house.now()), language: languageIn(context) };
  return {
    organisation,
    query,
    mayManage,
    isDone: new URL(request.url).searchParams.has('xong'),
    books: await presentProfileBooks(house.db, about),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { house, actor, organisation, query } = await openDesk(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const fields = { ...fieldsOf(form), organisationId: organisation.id };
    await chooseProfile(house, actor, parseFields(chooseProfileInput, fields));
    return redirect(hrefFor(languageIn(context), doneAt(path, query, 'saved')), 303);
  });
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: `${ruleWords(languageOf(params)).books.title} – Điểm Cầu` }];
}

export default function Books({ loaderData, actionData }: Route.ComponentProps) {
  const { organisation, query, mayManage, isDone, books } = loaderData;
  const language = useLanguage();
  const words = organisationWords(language);
  const { books: said } = ruleWords(language);
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, `/lam-viec/quy-tac${query}`)}>{words.rules.back}</Link>
      </p>
      <h1>{said.title}</h1>
      {isDone && (
        <Note tone="good" role="status">
          <p>{said.saved}</p>
        </Note>
      )}
      <p className="lead">{said.lead}</p>
      {books.map((book) => (
        <Book
          key={book.id}
          book={book}
          parent={books.find((each) => each.id === book.parentId)?.name ?? null}
          isChosen={book.id === organisation.profileId}
        />
      ))}
      {mayManage && <Choose answer={actionData} organisation={organisation} books={books} />}
    </main>
  );
}

type BookGiven = Readonly<{ book: ProfileBook; parent: string | null; isChosen: boolean }>;

function Book({ book, parent, isChosen }: BookGiven) {
  const language = useLanguage();
  const words = organisationWords(language);
  const { books: said, article } = ruleWords(language);
  const names: Readonly<Record<string, string>> = words.keys;
  return (
    <section aria-labelledby={`h-${book.id}`} className="stack">
      <h2 id={`h-${book.id}`}>{book.name}</h2>
      <p className="row small">
        {isChosen && <Tag tone="work">{said.chosen}</Tag>}
        {parent !== null && <span className="muted">{said.standsOn(parent)}</span>}
      </p>
      {book.rules.length === 0 ? (
        <p className="muted">{said.none}</p>
      ) : (
        <table className="plain stackable">
          <caption className="hide">{book.name}</caption>
          <tbody>
            {book.rules.map((rule) => (
              <tr key={rule.key}>
                <th scope="row">{names[rule.key] ?? rule.key}</th>
                <td className="num strong">{amountText(words, rule)}</td>
                <td>
                  {article(rule.basis, rule.article)}
                  <p>
                    <Tag tone={rule.status === 'confirmed' ? 'done' : 'work'}>
                      {words.status[rule.status]}
                    </Tag>
                  </p>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

type ChooseGiven = Readonly<{
  answer: FormState | undefined;
  organisation: { level: string; profileId: string };
  books: readonly ProfileBook[];
}>;

function Choose({ answer, organisation, books }: ChooseGiven) {
  const language = useLanguage();
  const { books: said } = ruleWords(language);
  const options = books
    .filter((book) => book.level === organisation.level)
    .map((book) => ({ value: book.id, label: book.name }));
  return (
    <section className="stack">
      <Form method="post" className="form">
        <ErrorSummary
          answer={answer}
          words={organisationWords(language)}
          labels={{ profileId: said.title }}
        />
        <RadioGroup
          name="profileId"
          label={said.choose}
          hint={said.chooseHint}
          value={organisation.profileId}
          options={options}
        />
        <div>
          <Submit>{said.save}</Submit>
        </div>
      </Form>
    </section>
  );
}
