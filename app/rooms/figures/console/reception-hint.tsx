import { Link } from 'react-router';
import type { ReceptionGap } from '#app/rooms/people/present.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { figureWords } from '../words.ts';

/** Nobody is charged with citizen reception: who can change that, and where. */
export function ReceptionHint({ gaps, language }: { gaps: readonly ReceptionGap[]; language: Language }) {
  const words = figureWords(language).desk;
  return gaps.map((gap) => (
    <Note key={gap.organisationId} tone="warn" title={words.noReception(gap.organisation)}>
      <p>{words.noReceptionWhy}</p>
      {gap.mayGrant ? (
        <p>
          <Link to={hrefFor(language, `/lam-viec/nguoi-dung?co-quan=${gap.organisationId}`)}>
            {words.giveReception}
          </Link>
        </p>
      ) : (
        <p>{words.askAdministrator}</p>
      )}
    </Note>
  ));
}
