import { dayOf } from '#app/ground/time.ts';
import { houseOf } from '#app/http/context.ts';
import { siteOf } from '#app/rooms/organisations/present.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { EmptyState } from '#app/ui/note.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { toneOf } from '../dialogue.ts';
import { yearParam } from '../inputs-plan.ts';
import { presentPublicPlan } from '../present-plan.ts';
import { dialogueWords, planWords } from '../words.ts';
import type { Route } from './+types/plan';

export const handle = { plain: true };

export async function loader({ context, params }: Route.LoaderArgs) {
  const house = houseOf(context);
  const today = dayOf(house.now());
  const parsed = yearParam.safeParse(params.year);
  const year = parsed.success ? parsed.data : Number(today.slice(0, 4));
  const site = await siteOf(house.db);
  const plan =
    site === null ? null : await presentPublicPlan(house, { organisationId: site.organisationId, year });
  return { plan, year };
}

export function meta({ params, loaderData }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: planWords(languageOf(params)).public.title(loaderData?.year ?? 0) }];
}

export default function PublicPlan({ loaderData, params }: Route.ComponentProps) {
  const { plan, year } = loaderData;
  const language = languageOf(params);
  const words = planWords(language);
  const { audiences, states, forms } = dialogueWords(language);
  const format = formatOf(language);
  const months = [...new Set(plan?.entries.map((entry) => entry.month) ?? [])];
  return (
    <main id="main" className="wrap page">
      <p className="crumb">
        <a href={hrefFor(language, '/doi-thoai')}>{words.public.back}</a>
      </p>
      <h1>{words.public.title(year)}</h1>
      <p className="lead">{words.public.lead}</p>
      <nav className="row num" aria-label={words.year}>
        {[year - 1, year, year + 1].map((each) => (
          <a
            key={each}
            href={hrefFor(language, `/ke-hoach/${each}`)}
            className={each === year ? 'btn small' : 'btn quiet small'}
            aria-current={each === year ? 'page' : undefined}
          >
            {each}
          </a>
        ))}
      </nav>
      {plan === null ? (
        <EmptyState title={words.public.nothing} />
      ) : (
        <>
          <p className="num">
            {plan.approvedAt === null
              ? words.public.noPlan
              : words.approvedOn(plan.number, format.day(plan.approvedAt))}
          </p>
          {plan.purpose !== null && <p>{plan.purpose}</p>}
          {months.map((month) => (
            <section key={month} aria-labelledby={`thang-${month}`}>
              <h2 id={`thang-${month}`}>{words.month(month)}</h2>
              <ul className="stack">
                {plan.entries
                  .filter((entry) => entry.month === month)
                  .map((entry) => (
                    <li key={entry.id} className="card">
                      <h3>
                        {entry.code === null ? (
                          entry.title
                        ) : (
                          <a href={hrefFor(language, `/doi-thoai/${entry.code}`)}>{entry.title}</a>
                        )}
                      </h3>
                      <p className="muted small num">
                        {[
                          entry.day === null ? words.inMonth(month) : format.weekday(entry.day),
                          `${words.public.with} ${audiences[entry.audience].toLowerCase()}`,
                          forms[entry.form].toLowerCase(),
                        ].join(' · ')}
                      </p>
                      {entry.isMissed && <Tag tone="late">{words.missed}</Tag>}
                      {entry.state !== null && <Tag tone={toneOf(entry.state)}>{states[entry.state]}</Tag>}
                    </li>
                  ))}
              </ul>
            </section>
          ))}
          <section aria-labelledby="so-voi">
            <h2 id="so-voi">{words.gaps.title}</h2>
            <ul className="prose num">
              {plan.gaps.map((gap) => (
                <li key={gap.name}>
                  {words.gaps.names[gap.name]}: {words.gaps.says(gap.required, gap.held, gap.planned)}
                  {gap.missing > 0 && ` ${words.gaps.missing(gap.missing)}.`}{' '}
                  <span className="muted small">
                    {words.gaps.basis(gap.rule.basis)}
                    {gap.rule.status === 'to_check' && ` (${words.gaps.toCheck})`}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      <p className="row">
        <a href="/doi-thoai/lich.ics">{words.public.calendar}</a>
        <a href="/doi-thoai/thong-bao.atom">{words.public.feed}</a>
      </p>
    </main>
  );
}
