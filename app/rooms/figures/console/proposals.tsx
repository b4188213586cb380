import { Form, Link, redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { languageIn } from '#app/http/context.ts';
import { answerForm } from '#app/http/form.ts';
import { planWords } from '#app/rooms/dialogues/words.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import { EmptyState, Note } from '#app/ui/note.tsx';
import { sentenceOf } from '#app/ui/refusal.ts';
import { Submit } from '#app/ui/submit.tsx';
import { acceptProposals } from '../acts/propose.ts';
import { type ProposalView, presentProposals } from '../present-proposals.ts';
import type { Proposal } from '../proposal.ts';
import { type PlanFigureWords, planFigureWords } from '../words.ts';
import type { Route } from './+types/proposals';
import { openYearDesk } from './year-desk.ts';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: planFigureWords(languageOf(params)).proposals.title(Number(params.year)) }];
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { house, actor, organisationId, year, query } = openYearDesk(context, request, params.year);
  const view = await presentProposals(house, actor, { organisationId, year, language: languageIn(context) });
  return { view, query };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { house, actor, organisationId, year, query } = openYearDesk(context, request, params.year);
  const language = languageIn(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const keys = form.getAll('key');
    const { lines } = await presentProposals(house, actor, { organisationId, year, language });
    const words = planFigureWords('vi').proposals;
    const chosen = lines
      .filter((line) => keys.includes(line.key))
      .map((proposal) => ({ proposal, topic: topicOf(proposal, words), note: whyOf(proposal, words) }));
    if (chosen.length === 0) throw refuse('invalid', 'proposal.none');
    await acceptProposals(house, actor, { organisationId, year, chosen });
    const search = `${query === '' ? '?' : `${query}&`}xem=danh-sach&xong=saved`;
    return redirect(hrefFor(language, `/lam-viec/ke-hoach/${year}${search}`), 303);
  });
}

export default function Proposals({ loaderData, actionData, params }: Route.ComponentProps) {
  const { view, query } = loaderData;
  const language = languageOf(params);
  const words = planFigureWords(language).proposals;
  const plan = planWords(language);
  const refusals = { ...plan.refusals, 'proposal.none': () => words.nothingChosen };
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, `/lam-viec/ke-hoach/${view.year}${query}`)}>{words.back}</Link>
      </p>
      <h1>{words.title(view.year)}</h1>
      {view.fixed === null ? (
        <p className="lead">{words.lead}</p>
      ) : (
        <Approved {...{ fixed: view.fixed, year: view.year, query, language }} />
      )}
      {actionData && (
        <Note tone="stop" role="status">
          <p>{sentenceOf(actionData.refusal, refusals, language)}</p>
        </Note>
      )}
      {view.lines.length === 0 ? (
        <EmptyState title={words.none} />
      ) : view.fixed !== null ? (
        <Lines lines={view.lines} language={language} />
      ) : (
        <Form method="post" className="form">
          <fieldset className="field">
            <legend>{words.choose}</legend>
            {view.lines.map((line) => (
              <div className="check" key={line.key}>
                <input
                  type="checkbox"
                  name="key"
                  value={line.key}
                  id={`p-${line.key}`}
                  aria-describedby={`w-${line.key}`}
                  defaultChecked
                />
                <label htmlFor={`p-${line.key}`}>
                  {plan.month(line.month)}: {topicOf(line, words)}
                </label>
                <p className="hint" id={`w-${line.key}`}>
                  {plan.origins[line.origin]}. {whyOf(line, words)}
                </p>
              </div>
            ))}
          </fieldset>
          <div>
            <Submit>{words.save}</Submit>
          </div>
        </Form>
      )}
    </main>
  );
}

type ApprovedGiven = Readonly<{
  fixed: NonNullable<ProposalView['fixed']>;
  year: number;
  query: string;
  language: Language;
}>;

/** The plan is approved: what that means for these suggestions, and the way to amend it. */
function Approved({ fixed, year, query, language }: ApprovedGiven) {
  const words = planFigureWords(language).proposals;
  const plan = planWords(language);
  const day = fixed.approvedAt === null ? null : formatOf(language).day(fixed.approvedAt);
  return (
    <Note tone="warn" title={words.approved(year)}>
      {day !== null && <p className="num">{plan.approvedOn(fixed.number, day)}</p>}
      <p>{words.toAmend(plan.verbs.amend)}</p>
      {fixed.mayAmend && (
        <p>
          <Link className="btn" to={hrefFor(language, `/lam-viec/ke-hoach/${year}${query}#h-steps`)}>
            {words.amend}
          </Link>
        </p>
      )}
    </Note>
  );
}

/** The suggestions to read, while none can be taken. */
function Lines({ lines, language }: { lines: readonly Proposal[]; language: Language }) {
  const words = planFigureWords(language).proposals;
  const plan = planWords(language);
  return (
    <section aria-labelledby="h-lines">
      <h2 id="h-lines">{words.waiting}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.key}>
            {plan.month(line.month)}: {topicOf(line, words)}
            <p className="hint">
              {plan.origins[line.origin]}. {whyOf(line, words)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Words = PlanFigureWords['proposals'];

function topicOf(line: Proposal, words: Words): string {
  return line.fieldName === null ? words.topics[line.audience] : words.theme(line.fieldName);
}

function whyOf(line: Proposal, words: Words): string {
  return line.basis === null ? words.open(line) : words.duty(line.basis);
}
