import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import type { Kept } from '../door.ts';
import { peopleWords } from '../words.ts';

/** Where a visitor stands on the way in. */
export type Step = Readonly<{ step: 'password' | 'code' | 'resend'; kept: Kept; answer?: FormState }>;

/** The form of the step that is next. */
export function StepForm({ at, email = '' }: { at: Step; email?: string }) {
  if (at.step === 'resend') return <ResendForm kept={at.kept} />;
  if (at.step === 'code') return <CodeForms kept={at.kept} answer={at.answer} />;
  return <PasswordForm kept={at.kept} answer={at.answer} email={at.answer?.typed.email?.[0] ?? email} />;
}

type Given = Readonly<{ kept: Kept; answer: FormState | undefined }>;

function PasswordForm({ kept, answer, email }: Given & { email: string }) {
  const language = useLanguage();
  const all = peopleWords(language);
  const words = all.signIn;
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {kept.resend && (
        <Note tone="warn" role="status">
          <p>{words.ended}</p>
          {kept.lostFiles && <p>{words.endedFiles}</p>}
        </Note>
      )}
      <form method="post" action={hrefFor(language, '/lam-viec/dang-nhap')} className="form">
        <ErrorSummary answer={answer} words={all} />
        <KeptFields kept={kept} />
        <Field
          name="email"
          label={words.email}
          type="email"
          autoComplete="username"
          value={email}
          maxLength={200}
          spellCheck={false}
          required
        />
        <Field
          name="password"
          label={words.password}
          type="password"
          autoComplete="current-password"
          maxLength={128}
          required
        />
        <div>
          <Submit name="_cua" value="vao">
            {words.submit}
          </Submit>
        </div>
      </form>
      <p className="muted">{words.help}</p>
    </>
  );
}

function CodeForms({ kept, answer }: Given) {
  const language = useLanguage();
  const all = peopleWords(language);
  const words = all.code;
  const action = hrefFor(language, '/lam-viec/ma-xac-thuc');
  const isBackup = answer?.typed.cach?.[0] === 'du-phong';
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <form method="post" action={action} className="form">
        <ErrorSummary answer={answer} words={all} />
        <KeptFields kept={kept} />
        <Field
          name="code"
          label={words.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={9}
          required
        />
        <div>
          <Submit>{words.submit}</Submit>
        </div>
      </form>
      <details className="stack" open={isBackup}>
        <summary>{words.useBackup}</summary>
        <form method="post" action={action} className="form">
          <KeptFields kept={kept} />
          <input type="hidden" name="cach" value="du-phong" />
          <Field
            name="code"
            id="f-backup"
            label={words.backup}
            hint={words.backupHint}
            autoComplete="off"
            maxLength={20}
            required
          />
          <div>
            <Submit kind="quiet">{words.submit}</Submit>
          </div>
        </form>
      </details>
      <p>
        <a href={hrefFor(language, '/lam-viec/dang-nhap')}>{words.again}</a>
      </p>
    </>
  );
}

/** Signed in again: the fields that were typed, ready to go where they were going. */
function ResendForm({ kept }: { kept: Kept }) {
  const language = useLanguage();
  const words = peopleWords(language).resend;
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {kept.lostFiles && (
        <Note tone="warn">
          <p>{peopleWords(language).signIn.endedFiles}</p>
        </Note>
      )}
      <form method="post" action={kept.resend ?? undefined} className="form">
        <Hidden fields={kept.fields} />
        <div className="row">
          <Submit>{words.submit}</Submit>
          <a href={hrefFor(language, '/lam-viec')}>{words.leave}</a>
        </div>
      </form>
    </>
  );
}

function KeptFields({ kept }: { kept: Kept }) {
  const own: [string, string][] = [['tro-ve', kept.back]];
  if (kept.resend !== null) own.push(['gui-lai', kept.resend]);
  if (kept.lostFiles) own.push(['mat-tep', '1']);
  return (
    <Hidden
      fields={[...own, ...kept.fields.map(([name, value]): [string, string] => [`giu.${name}`, value])]}
    />
  );
}

function Hidden({ fields }: { fields: Kept['fields'] }) {
  return fields.map(([name, value], place) => (
    // The list never changes once drawn and names may repeat: the place is the key.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <input key={place} type="hidden" name={name} value={value} />
  ));
}
