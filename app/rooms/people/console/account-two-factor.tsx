import { Form } from 'react-router';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Qr } from '#app/ui/qr.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { peopleWords } from '../words.ts';

/** Shown once: the address inside the QR code (null where only codes were made anew) and the backup codes. */
export type TwoFactorSecret = Readonly<{ uri: string | null; codes: readonly string[] }>;

type Given = Readonly<{
  isOn: boolean;
  secret: TwoFactorSecret | null;
  answer: FormState | undefined;
}>;

/** Turns the second factor on in two steps, and off; makes new backup codes. */
export function TwoFactor({ isOn, secret, answer }: Given) {
  const all = peopleWords(useLanguage());
  const words = all.account;
  const typed = answer?.typed;
  const own = typed?.viec?.[0]?.startsWith('two-') ? answer : undefined;
  // A wrong code must not lose the QR code: its address and the codes come back with the form.
  const again =
    own && typed?.viec?.[0] === 'two-confirm'
      ? { uri: typed.uri?.[0] ?? null, codes: typed.codes?.[0]?.split(' ') ?? [] }
      : null;
  const shown = secret ?? again;
  return (
    <section className="stack">
      <div className="head">
        <h2>{words.twoTitle}</h2>
        <Tag tone={isOn ? 'done' : 'received'}>{isOn ? words.twoOn : words.twoOff}</Tag>
      </div>
      <p className="prose">{words.twoLead}</p>
      <ErrorSummary answer={own} words={all} />
      {shown && <Secret shown={shown} isOn={isOn} />}
      {!isOn && !shown && <PasswordThen viec="two-enable" label={words.twoEnable} />}
      {isOn && (
        <div className="row">
          <PasswordThen viec="two-codes" label={words.twoNewCodes} kind="quiet" />
          <PasswordThen viec="two-disable" label={words.twoDisable} kind="stop" />
        </div>
      )}
    </section>
  );
}

function Secret({ shown, isOn }: { shown: TwoFactorSecret; isOn: boolean }) {
  const words = peopleWords(useLanguage()).account;
  const key = shown.uri === null ? null : (URL.parse(shown.uri)?.searchParams.get('secret') ?? null);
  return (
    <Note tone="warn">
      <div className="stack">
        {shown.uri !== null && key !== null && (
          <>
            <p>{words.twoScan}</p>
            <Qr text={shown.uri} label={words.twoQr} />
            <p>
              <code className="code">{key.replace(/(.{4})(?=.)/g, '$1 ')}</code>
            </p>
          </>
        )}
        <p>{words.twoCodes}</p>
        <ul className="row">
          {shown.codes.map((code) => (
            <li key={code}>
              <code className="code">{code}</code>
            </li>
          ))}
        </ul>
        {!isOn && (
          <Form method="post" className="form">
            <input type="hidden" name="viec" value="two-confirm" />
            <input type="hidden" name="uri" value={shown.uri ?? ''} />
            <input type="hidden" name="codes" value={shown.codes.join(' ')} />
            <Field
              name="code"
              label={words.twoConfirm}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={7}
              required
            />
            <div>
              <Submit>{words.twoConfirmSubmit}</Submit>
            </div>
          </Form>
        )}
      </div>
    </Note>
  );
}

function PasswordThen({ viec, label, kind }: { viec: string; label: string; kind?: 'quiet' | 'stop' }) {
  const words = peopleWords(useLanguage()).account;
  return (
    <details className="stack">
      <summary>{label}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="viec" value={viec} />
        <Field
          name="current"
          id={`f-${viec}`}
          label={words.current}
          type="password"
          autoComplete="current-password"
          required
        />
        <div>
          <Submit kind={kind}>{label}</Submit>
        </div>
      </Form>
    </details>
  );
}
