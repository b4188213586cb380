import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import type { CommitmentView } from '../present.ts';
import { commitmentWords } from '../words.ts';

/** Where and when somebody stood who went to look; only desks that may know hand it in. */
type Stood = Readonly<{ id: string; seenAt: string | null; place: string | null }>;

/** What the unit showed, and what others saw when they went to look. */
export function Proofs({ promise, stood = [] }: { promise: CommitmentView; stood?: readonly Stood[] }) {
  const language = useLanguage();
  const { thing: words } = commitmentWords(language);
  const format = formatOf(language);
  const photos = [...promise.evidence, ...promise.verifications].filter((piece) => piece.hasPhoto);
  const photoOf = (id: string) => photos.findIndex((photo) => photo.id === id) + 1;
  const photo = (id: string) => (
    <p className="photos">
      <img
        src={hrefFor(language, `/loi-hua/${promise.code}/anh/${id}`)}
        alt={words.photoAlt(photoOf(id))}
        loading="lazy"
      />
    </p>
  );
  return (
    <>
      {promise.evidence.length > 0 && (
        <section>
          <h2>{words.evidence}</h2>
          <ul className="stack">
            {promise.evidence.map((piece) => (
              <li key={piece.id}>
                <p className="muted small num">{format.moment(piece.at)}</p>
                {piece.text && <p className="pre prose">{piece.text}</p>}
                {piece.documentNumber && <p>{words.document(piece.documentNumber)}</p>}
                {piece.hasPhoto && photo(piece.id)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {promise.verifications.length > 0 && (
        <section>
          <h2>{words.verifications}</h2>
          <div className="stack">
            {promise.verifications.map((seen) => (
              <Note
                key={seen.id}
                tone={seen.isAccepted ? 'good' : 'stop'}
                title={seen.isAccepted ? words.verifiedBy(seen.by) : words.refusedBy(seen.by)}
              >
                <p className="pre">{seen.note}</p>
                {seen.hasPhoto && photo(seen.id)}
                <p className="muted small num">{format.moment(seen.at)}</p>
                {stood
                  .filter((where) => where.id === seen.id && (where.seenAt ?? where.place) !== null)
                  .map((where) => (
                    <p className="small num" key={where.id}>
                      {words.stood(where.place, where.seenAt && format.moment(where.seenAt))}
                    </p>
                  ))}
              </Note>
            ))}
          </div>
        </section>
      )}
    </>
  );
}
