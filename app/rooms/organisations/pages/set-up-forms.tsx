import { RadioGroup } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { Submit } from '#app/ui/submit.tsx';
import type { PlaceView } from '../present-places.ts';
import type { presentSetUp } from '../present-set-up.ts';
import type { words as vi } from '../words-set-up.vi.ts';

type Words = typeof vi;
type View = Awaited<ReturnType<typeof presentSetUp>>;

type SearchGiven = Readonly<{ token: string; text: string; places: readonly PlaceView[]; words: Words }>;

/** First step: the place, from the list of today. */
export function PlaceSearch({ token, text, places, words }: SearchGiven) {
  return (
    <>
      <form method="get" className="form">
        <input type="hidden" name="ma" value={token} />
        <Field
          name="tim"
          label={words.search}
          hint={words.searchHint}
          type="search"
          value={text}
          maxLength={200}
          required
        />
        <div>
          <Submit kind={places.length > 0 ? 'quiet' : undefined}>{words.searchSubmit}</Submit>
        </div>
      </form>
      {text !== '' && (
        <>
          <h2>{words.found(places.length)}</h2>
          <ul className="stack">
            {places.map((place) => (
              <li key={place.code}>
                <a
                  className="btn quiet wide"
                  href={`?${new URLSearchParams({ ma: token, noi: place.code })}`}
                >
                  {place.province === null ? place.name : `${place.name}, ${place.province}`}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type FoundGiven = Readonly<{
  token: string;
  place: NonNullable<View['place']>;
  profiles: View['profiles'];
  answer: FormState | undefined;
  words: Words;
}>;

/** Second step: rules and the first administrator. */
export function FoundForm({ token, place, profiles, answer, words }: FoundGiven) {
  const values = { ruleProfileId: profiles[0]?.id };
  const field = fieldReader({ answer, errors: words.errors, values });
  const labels = {
    ruleProfileId: words.profile,
    name: words.name,
    title: words.position,
    email: words.email,
    password: words.password,
    repeated: words.repeated,
  };
  return (
    <form method="post" className="form">
      <ErrorSummary answer={answer} words={words} labels={labels} />
      <input type="hidden" name="ma" value={token} />
      <input type="hidden" name="adminCode" value={place.code} />
      <div>
        <h2>{words.place}</h2>
        <p className="strong">{place.province === null ? place.name : `${place.name}, ${place.province}`}</p>
        <p>
          <a href={`?${new URLSearchParams({ ma: token })}`}>{words.another}</a>
        </p>
      </div>
      <RadioGroup
        {...field('ruleProfileId')}
        label={words.profile}
        hint={words.profileHint}
        options={profiles.map((profile) => ({ value: profile.id, label: profile.name }))}
      />
      <h2>{words.administrator}</h2>
      <Field {...field('name')} label={words.name} autoComplete="name" maxLength={120} required />
      <Field
        {...field('title')}
        label={words.position}
        autoComplete="organization-title"
        maxLength={200}
        optional
      />
      <Field
        {...field('email')}
        label={words.email}
        type="email"
        autoComplete="username"
        maxLength={200}
        required
      />
      <Field
        {...field('password')}
        label={words.password}
        hint={words.passwordHint}
        type="password"
        autoComplete="new-password"
        maxLength={128}
        required
      />
      <Field
        {...field('repeated')}
        label={words.repeated}
        type="password"
        autoComplete="new-password"
        maxLength={128}
        required
      />
      <div>
        <Submit>{words.submit}</Submit>
      </div>
    </form>
  );
}
