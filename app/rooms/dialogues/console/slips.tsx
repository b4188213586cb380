import { houseOf, languageIn } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { formatOf } from '#app/ui/format.ts';
import { languageOf } from '#app/ui/language.ts';
import { PrintHere } from '#app/ui/print-here.tsx';
import { Qr } from '#app/ui/qr.tsx';
import { presentInvitations } from '../present-prepare.ts';
import { prepareWords } from '../words.ts';
import type { Route } from './+types/slips';
import { PrepareHead } from './prepare-head.tsx';
import './prepare.css';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: prepareWords(languageOf(params)).slip.title }];
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const asked = { code: params.code, language: languageIn(context) };
  return await presentInvitations(houseOf(context), requireStaff(context, request), asked);
}

/** Every invitation as a slip with its own QR code, for printing. */
export default function Slips({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = prepareWords(language).slip;
  const { groups, dialogueTitle, startsAt, place } = loaderData;
  const format = formatOf(language);
  return (
    <main id="main">
      <PrepareHead view={loaderData} tab="invitations" language={language} />
      <PrintHere />
      <div className="slips">
        {groups.flatMap((group) =>
          group.invitations
            .filter((line) => line.isStanding)
            .map((line) => (
              <article key={line.id} className="slip">
                <div>
                  <h2>{words.dear(line.name)}</h2>
                  <p className="small">{[line.title, group.name].filter(Boolean).join(', ')}</p>
                  <p>
                    {words.to} <strong className="strong">{dialogueTitle}</strong>
                  </p>
                  <p className="num">
                    {format.time(startsAt)}, {format.weekday(startsAt)}
                  </p>
                  <p>{place}</p>
                  {line.requiredFor !== null && <p className="small">{words.must(line.requiredFor)}</p>}
                  {group.confirmBy !== null && (
                    <p className="small num">{words.until(format.day(group.confirmBy))}</p>
                  )}
                </div>
                <div>
                  <Qr text={line.address} label={`${words.scan}: ${line.name}`} />
                  <code>{line.address.replace(/^https?:\/\//, '')}</code>
                </div>
              </article>
            )),
        )}
      </div>
    </main>
  );
}
