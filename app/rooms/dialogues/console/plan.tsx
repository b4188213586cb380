import { Form, Link, redirect } from 'react-router';
import { languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { sentenceOf } from '#app/ui/refusal.ts';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { addPlanItems, copyLastYear, dropPlanItem, editPlanItem, movePlan, writePlan } from '../acts/plan.ts';
import { planItemInput, planMoveInput, planQuery, planTextInput } from '../inputs-plan.ts';
import { presentPlan } from '../present-plan.ts';
import { planWords } from '../words.ts';
import type { Route } from './+types/plan';
import { openPlanDesk } from './plan-desk.ts';
import { ItemForm, PlanSteps, PlanText } from './plan-forms.tsx';
import { Gaps } from './plan-gaps.tsx';
import { Entries } from './plan-views.tsx';
import './plan.css';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: planWords(languageOf(params)).title(Number(params.year)) }];
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, house, organisationId, year, query } = openPlanDesk(context, request, params.year);
  const asked = new URL(request.url).searchParams;
  return {
    view: await presentPlan(house, actor, { organisationId, year }),
    shown: planQuery.parse(Object.fromEntries(asked)),
    done: asked.get('xong'),
    query,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, house, organisationId, year, query } = openPlanDesk(context, request, params.year);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const fields = fieldsOf(form);
    const of = { organisationId, year };
    const deed = form.get('deed');
    const id = String(form.get('id') ?? '');
    if (deed === 'copy') await copyLastYear(house, actor, of);
    else if (deed === 'drop') await dropPlanItem(house, actor, { id });
    else if (deed === 'edit') await editPlanItem(house, actor, { ...parseFields(planItemInput, fields), id });
    else if (deed === 'add')
      await addPlanItems(house, actor, { ...of, items: [parseFields(planItemInput, fields)] });
    else if (deed === 'write')
      await writePlan(house, actor, { ...of, ...parseFields(planTextInput, fields) });
    else await movePlan(house, actor, { ...of, ...parseFields(planMoveInput, fields) });
    const search = `${query === '' ? '?' : `${query}&`}xong=${deed === 'copy' ? 'copy' : 'saved'}`;
    return redirect(hrefFor(languageIn(context), `/lam-viec/ke-hoach/${year}${search}`), 303);
  });
}

export default function Plan({ loaderData, actionData, params }: Route.ComponentProps) {
  const { view, shown, done, query } = loaderData;
  const language = languageOf(params);
  const words = planWords(language);
  const { plan, may } = view;
  const path = (year: number) => hrefFor(language, `/lam-viec/ke-hoach/${year}${query}`);
  const edited = view.entries.find((entry) => entry.isLine && entry.id === shown.sua) ?? null;
  return (
    <main id="main">
      <div className="head">
        <h1>{words.title(view.year)}</h1>
        <p className="row">
          <Link className="btn quiet" to={hrefFor(language, `/lam-viec/ke-hoach/yeu-cau${query}`)}>
            {words.requests.title}
          </Link>
          <Link className="btn quiet" to={hrefFor(language, `/lam-viec/nguoi-dung-dau/${view.year}${query}`)}>
            {words.heads}
          </Link>
        </p>
      </div>
      <p className="row num">
        <Tag tone={plan.state === 'approved' ? 'done' : 'work'}>{words.states[plan.state]}</Tag>
        <span>{words.of(view.organisation.name)}</span>
        {plan.approvedAt !== null && (
          <span className="muted">
            {words.approvedOn(plan.number, formatOf(language).day(plan.approvedAt))}
          </span>
        )}
      </p>
      <p className="row small noprint">
        <a href={`/doi-thoai/lich.ics?co-quan=${view.organisation.code}`}>{words.public.calendar}</a>
        <a href={`/doi-thoai/thong-bao.atom?co-quan=${view.organisation.code}`}>{words.public.feed}</a>
      </p>
      <nav className="row num" aria-label={words.year}>
        {[view.year - 1, view.year, view.year + 1].map((year) => (
          <Link key={year} to={path(year)} aria-current={year === view.year ? 'page' : undefined}>
            {year}
          </Link>
        ))}
      </nav>
      {done !== null && !actionData && (
        <Note tone="good" role="status">
          <p>{done === 'copy' ? words.copied : words.saved}</p>
        </Note>
      )}
      {actionData && (
        <Note tone="stop" role="status">
          <p>{sentenceOf(actionData.refusal, words.refusals, language)}</p>
        </Note>
      )}
      <Gaps gaps={view.gaps} language={language} />
      {may.edit && (
        <div className="row">
          <Link className="btn quiet" to={hrefFor(language, `/lam-viec/ke-hoach/${view.year}/goi-y${query}`)}>
            {words.propose}
          </Link>
          {view.canCopy && (
            <Form method="post">
              <Submit kind="quiet" name="deed" value="copy">
                {words.copy}
              </Submit>
            </Form>
          )}
        </div>
      )}
      <Entries view={view} shown={shown} language={language} query={query} />
      {may.edit && (
        <ItemForm
          key={edited?.id ?? 'new'}
          view={view}
          item={edited}
          answer={actionData}
          language={language}
        />
      )}
      <PlanText view={view} answer={actionData} language={language} />
      <PlanSteps view={view} language={language} />
      <section aria-labelledby="h-story">
        <h2 id="h-story">{words.story}</h2>
        <table className="plain">
          <tbody>
            {view.story.map((step) => (
              <tr key={step.id}>
                <td className="num">{formatOf(language).moment(step.at)}</td>
                <td>{toldOf(words.told, step.verb)}</td>
                <td>{[step.name, step.reason].filter(Boolean).join('. ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </main>
  );
}

function toldOf(told: Readonly<Record<string, string>>, verb: string): string {
  return told[verb] ?? verb;
}
