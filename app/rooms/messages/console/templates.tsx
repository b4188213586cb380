import { Link } from 'react-router';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { presentTemplates } from '../present.ts';
import { messageDeskWords } from '../words.ts';
import type { Route } from './+types/templates';
import { openOffice } from './office.ts';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { house, organisationId } = openOffice(context, request);
  const [vi, en] = await Promise.all([
    presentTemplates(house, organisationId, 'vi'),
    presentTemplates(house, organisationId, 'en'),
  ]);
  const isSaved = new URL(request.url).searchParams.has('xong');
  return { lines: vi.map((line, index) => ({ name: line.name, texts: [line, en[index] ?? line] })), isSaved };
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: messageDeskWords(languageOf(params)).templates.title }];
}

export default function Templates({ loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = messageDeskWords(language);
  const { lines, isSaved } = loaderData;
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, '/lam-viec/tin')}>{words.title}</Link>
      </p>
      <h1>{words.templates.title}</h1>
      <p className="lead">{words.templates.lead}</p>
      {isSaved && (
        <Note tone="good" role="status">
          <p>{words.templates.saved}</p>
        </Note>
      )}
      <table className="plain stackable">
        <caption className="hide">{words.templates.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.title}</th>
            <th scope="col">{words.templates.vi}</th>
            <th scope="col">{words.templates.en}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.name}>
              <th scope="row">{words.names[line.name]}</th>
              {line.texts.map((text) => (
                <td key={text.language}>
                  <Link to={hrefFor(language, `/lam-viec/tin/mau/${line.name}/${text.language}`)}>
                    {text.subject}
                  </Link>
                  {text.isOwn && (
                    <p>
                      <Tag tone="work">{words.templates.own}</Tag>
                    </p>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
