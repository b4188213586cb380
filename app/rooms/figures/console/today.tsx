import { Form, Link, redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { inboxWords } from '#app/rooms/commitments/words.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { workplaceCookie } from '#app/rooms/people/workplace.ts';
import { DateBlock } from '#app/ui/date-block.tsx';
import { Select } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { presentToday } from '../present-today.ts';
import { figureWords } from '../words.ts';
import type { Route } from './+types/today';
import { ReceptionHint } from './reception-hint.tsx';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: figureWords(languageOf(params)).desk.title }];
}

export async function loader({ context, request }: Route.LoaderArgs) {
  return await presentToday(houseOf(context), requireStaff(context, request), languageIn(context));
}

/** Chooses where to work now: lists and forms of one organisation are of this one from then on. */
export async function action({ context, request }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const chosen = String((await request.formData()).get('organisationId') ?? '');
  const home = hrefFor(languageIn(context), '/lam-viec');
  if (!actor.roles.some((held) => held.organisationId === chosen)) return redirect(home, 303);
  const isHttps = houseOf(context).publicUrl.startsWith('https:');
  const flags = `Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${isHttps ? '; Secure' : ''}`;
  return redirect(home, { status: 303, headers: { 'set-cookie': `${workplaceCookie}=${chosen}; ${flags}` } });
}

export default function Today({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = figureWords(language).desk;
  const format = formatOf(language);
  const { live, opinions, rechecks, tasks, piles, coming, foremost, owed } = loaderData;
  const sums = [
    ...(['late', 'today', 'review', 'verify'] as const).map((pile) => ({
      name: words[pile],
      count: piles[pile].n,
      href: `/lam-viec/viec?chong=${pile}`,
    })),
    // What has no day yet is begun by nobody who does not see it: shown where there is any.
    ...(['draft', 'new', 'below'] as const)
      .filter((pile) => piles[pile].n > 0)
      .map((pile) => ({
        name: inboxWords(language).piles[pile],
        count: piles[pile].n,
        href: `/lam-viec/viec?chong=${pile}`,
      })),
    ...(opinions === null ? [] : [{ name: words.opinions, count: opinions, href: '/lam-viec/y-kien' }]),
    ...(tasks === null || tasks === 0
      ? []
      : [{ name: words.tasks, count: tasks, href: '/lam-viec/viec-chuan-bi' }]),
    ...(rechecks === null || rechecks === 0
      ? []
      : [{ name: words.rechecks, count: rechecks, href: '/lam-viec/y-kien/xem-lai' }]),
  ];
  return (
    <main id="main">
      <h1>{words.hello(loaderData.name)}</h1>
      {loaderData.workplaces.length > 1 && (
        <Form method="post" className="filters" reloadDocument>
          <Select
            name="organisationId"
            label={words.workplace}
            value={loaderData.workplaces[0]?.value}
            options={loaderData.workplaces}
          />
          <div>
            <button type="submit" className="btn quiet">
              {words.workHere}
            </button>
          </div>
        </Form>
      )}
      {live && (
        <div className="card cham row">
          <Tag tone="live">{words.live}</Tag>
          <strong className="strong">{live.title}</strong>
          {loaderData.mayServe ? (
            <>
              <a href={hrefFor(language, `/lam-viec/phien/${live.code}/chu-toa`)}>{words.toChair}</a>
              <a href={hrefFor(language, `/lam-viec/phien/${live.code}/thu-ky`)}>{words.toSecretary}</a>
            </>
          ) : (
            <a href={hrefFor(language, `/truc-tiep/${live.code}`)}>{words.toLive}</a>
          )}
        </div>
      )}
      <nav className="sums" aria-label={words.title}>
        {sums.map((sum) => (
          <Link key={sum.href} to={hrefFor(language, sum.href)}>
            <b className="num">{format.number(sum.count)}</b>
            <span>{sum.name}</span>
          </Link>
        ))}
      </nav>
      {sums.every((sum) => sum.count === 0) && <p className="muted">{words.nothing}</p>}
      {owed.length > 0 && (
        <Note tone="warn" title={words.owed(owed.length)}>
          <ul className="num">
            {owed.map((sheet) => (
              <li key={sheet.id}>
                {[sheet.from, sheet.unit, sheet.until && words.left(format.day(sheet.until))]
                  .filter(Boolean)
                  .join(', ')}
              </li>
            ))}
          </ul>
          <p>
            <Link to={hrefFor(language, '/lam-viec/ban-giao#con-thieu')}>{words.toOwed}</Link>
          </p>
        </Note>
      )}
      <ReceptionHint gaps={loaderData.receptionGaps} language={language} />
      {foremost !== null && (
        <section aria-labelledby="h-first">
          <h2 id="h-first">{inboxWords(language).piles[foremost.pile]}</h2>
          <ul className="inbox">
            {foremost.rows.map((row) => (
              <li key={row.href}>
                <div>
                  <Link to={hrefFor(language, row.href)}>{row.title}</Link>
                  <p className="meta num">
                    <span className="kind">{inboxWords(language).kinds[row.kind]}</span>
                    <span className="code">{row.code}</span>
                    <span>{row.unit ?? words.noUnit}</span>
                  </p>
                </div>
                <div className="num">
                  <p className="meta">
                    <Tag tone={row.tone}>{row.daysLate > 0 ? words.lateBy(row.daysLate) : row.state}</Tag>
                    {row.dueOn && <span>{words.due(format.day(row.dueOn))}</span>}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {coming.length > 0 && (
        <section aria-labelledby="h-coming">
          <h2 id="h-coming">{words.coming}</h2>
          <ul className="rows">
            {coming.map((row) => (
              <li key={row.code}>
                <DateBlock day={row.day} language={language} />
                <div>
                  <Link to={hrefFor(language, `/lam-viec/doi-thoai/${row.code}`)}>{row.title}</Link>
                  <p className="muted small num">
                    {[format.time(row.startsAt), row.place].filter(Boolean).join(', ')}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
