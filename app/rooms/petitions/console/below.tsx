import { Link } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState } from '#app/ui/note.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { type BelowView, presentBelow } from '../present-below.ts';
import { petitionDeskWords, petitionWorkWords } from '../words.ts';
import type { Route } from './+types/below';

export async function loader({ request, context }: Route.LoaderArgs) {
  return await presentBelow(houseOf(context), requireStaff(context, request), languageIn(context));
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: petitionWorkWords(languageOf(params)).below.title }];
}

/** A province sees what its communes have sent upward and wait for, by commune. */
export default function Below({ loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = petitionWorkWords(language).below;
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, '/lam-viec/viec')}>{petitionDeskWords(language).back}</Link>
      </p>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead(loaderData.total, loaderData.groups.length)}</p>
      {loaderData.groups.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <Groups groups={loaderData.groups} />
      )}
    </main>
  );
}

function Groups({ groups }: Pick<BelowView, 'groups'>) {
  const words = petitionWorkWords(useLanguage()).below;
  return (
    <>
      <table className="plain stackable">
        <caption className="hide">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.organisation}</th>
            <th scope="col">{words.open}</th>
            <th scope="col">{words.ours}</th>
            <th scope="col">{words.longest}</th>
            <th scope="col">{words.silent}</th>
          </tr>
        </thead>
        <tbody className="num">
          {groups.map((group) => (
            <tr key={group.id}>
              <th scope="row">
                <a href={`#${group.id}`}>{group.name}</a>
              </th>
              <td data-label={words.open}>{group.open}</td>
              <td data-label={words.ours}>{group.ours}</td>
              <td data-label={words.longest}>{words.days(group.longest)}</td>
              <td data-label={words.silent}>{group.silent}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {groups.map((group) => (
        <section key={group.id} id={group.id}>
          <h2>{group.name}</h2>
          <ul className="inbox">
            {group.items.map((item) => (
              <Row key={`${item.code}${item.body}`} item={item} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Row({ item }: { item: BelowView['groups'][number]['items'][number] }) {
  const language = useLanguage();
  const words = petitionWorkWords(language).below;
  const format = formatOf(language);
  return (
    <li>
      <div>
        <Link to={hrefFor(language, `/lam-viec/kien-nghi/${item.code}`)}>{item.title}</Link>
        <p className="meta num">
          <span className="code">{item.code}</span>
          <span>{words.sent(item.body, format.day(item.sentOn))}</span>
          {item.given && (
            <span className={item.given.daysLate > 0 ? 'strong' : undefined}>
              {words.given(item.given.handler ?? '', item.given.unit, format.day(item.given.dueOn))}
              {item.given.daysLate > 0 && ` ${words.givenLate(item.given.daysLate)}`}
            </span>
          )}
          {item.chased > 0 && <span>{words.chased(item.chased)}</span>}
        </p>
      </div>
      <div className="num">
        <p className="meta">
          <Tag tone={item.isSilent ? 'late' : 'work'}>{words.waited(item.waited)}</Tag>
        </p>
        {item.daysLate > 0 && <p className="meta">{words.late(item.daysLate)}</p>}
      </div>
    </li>
  );
}
