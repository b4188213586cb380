import type { RouterContextProvider } from 'react-router';
import type { AuthAnswer, Visitor } from '#app/gateways/sign-in.ts';
import { type Refusal, refuse } from '#app/ground/refusal.ts';
import { visitOf } from '#app/http/context.ts';
import { localReturn } from './person.ts';

/** What a visitor wants to come back to: a page, or a form that was posted after its session had ended. */
export type Kept = Readonly<{
  back: string;
  /** Where the posted fields go again; null where nothing was posted. */
  resend: string | null;
  fields: readonly (readonly [string, string])[];
  lostFiles: boolean;
}>;

/** Names of the hidden fields that carry a `Kept` through the sign-in forms. */
export const keptNames = { back: 'tro-ve', resend: 'gui-lai', lost: 'mat-tep', prefix: 'giu.' } as const;

export function visitorOf(context: Readonly<RouterContextProvider>, request: Request): Visitor {
  return { headers: request.headers, address: visitOf(context).address };
}

/** Headers that hand the provider's cookies to the visitor. */
export function cookiesOf(answer: AuthAnswer): Headers {
  const headers = new Headers();
  for (const cookie of answer.setCookies) headers.append('set-cookie', cookie);
  return headers;
}

/** The fields of a form that was led here by a session's end, kept whole but for its files. */
export function keepPosted(form: FormData, resend: string | null): Kept {
  const fields: [string, string][] = [];
  let lostFiles = false;
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.push([name, value]);
    else if (value.size > 0) lostFiles = true;
  }
  return { back: localReturn(null), resend: localReturn(resend), fields, lostFiles };
}

/** What one of our sign-in forms has carried along. */
export function readKept(form: FormData): Kept {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const resend = text(keptNames.resend);
  const fields: [string, string][] = [];
  for (const [name, value] of form) {
    if (name.startsWith(keptNames.prefix) && typeof value === 'string') {
      fields.push([name.slice(keptNames.prefix.length), value]);
    }
  }
  return {
    back: localReturn(text(keptNames.back)),
    resend: resend === null ? null : localReturn(resend),
    fields,
    lostFiles: text(keptNames.lost) !== null,
  };
}

/** The page to come back to, from the address of a sign-in page. */
export function keptIn(request: Request): Kept {
  const back = new URL(request.url).searchParams.get(keptNames.back);
  return { back: localReturn(back), resend: null, fields: [], lostFiles: false };
}

const codes: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'sign-in.wrong',
  INVALID_EMAIL: 'sign-in.wrong',
  INVALID_PASSWORD: 'sign-in.password',
  INVALID_CODE: 'sign-in.code',
  INVALID_BACKUP_CODE: 'sign-in.code',
  INVALID_TWO_FACTOR_COOKIE: 'sign-in.code-over',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'sign-in.code-over',
  ACCOUNT_TEMPORARILY_LOCKED: 'sign-in.code-locked',
};

/** Why the provider said no, as a refusal in our words. */
export function refusalOf(answer: AuthAnswer): Refusal {
  const code = codes[answer.code ?? ''];
  if (code === undefined && answer.waitSeconds !== null) {
    return refuse('busy', 'sign-in.wait', { seconds: answer.waitSeconds });
  }
  return refuse('invalid', code ?? 'sign-in.failed');
}
