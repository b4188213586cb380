import { Link } from 'react-router';
import { languageIn } from '#app/http/context.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { maySeeSessionLists } from '../may.ts';
import { presentLists } from '../present-lists.ts';
import { listWords, organisationWords } from '../words.ts';
import type { Route } from './+types/lists';
import { ChooseOrganisation } from './choose-organisation.tsx';
import { openDesk } from './desk.ts';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { house, actor, organisation, organisations, query } = await openDesk(context, request);
  return {
    ...{ organisation, organisations, query },
    language: languageIn(context),
    maySeeLists: maySeeSessionLists(actor, organisation.id),
    lines: await presentLists(house, organisation.id),
  };
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: `${listWords(languageOf(params)).title} – Điểm Cầu` }];
}

/** Every list that an office may fit to itself, here or on a page of its own. */
export default function Lists({ loaderData }: Route.ComponentProps) {
  const { organisation, organisations, query, lines, maySeeLists } = loaderData;
  const language = useLanguage();
  const words = listWords(language);
  const { rules } = organisationWords(language);
  const others = maySeeLists
    ? [
        ['/lam-viec/quy-tac/duyet-cau-hoi', rules.toModeration] as const,
        ['/lam-viec/quy-tac/chu-tat', rules.toShorthand] as const,
      ]
    : [];
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, `/lam-viec/quy-tac${query}`)}>{words.back}</Link>
      </p>
      <h1>
        {words.title}: {organisation.name}
      </h1>
      <p className="lead">{words.lead}</p>
      <ChooseOrganisation organisation={organisation} organisations={organisations} />
      <ul className="inbox">
        {lines.map((line) => (
          <li key={line.list}>
            <div>
              <Link to={hrefFor(language, `/lam-viec/quy-tac/danh-muc/${line.list}${query}`)}>
                {words.names[line.list]}
              </Link>
              <p className="meta">{words.leads[line.list]}</p>
            </div>
            <p className="meta num">{words.count(line.offered, line.own)}</p>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <section>
          <h2>{words.others}</h2>
          <ul>
            {others.map(([path, name]) => (
              <li key={path}>
                <Link to={hrefFor(language, `${path}${query}`)}>{name}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
