import { useCallback, useRef, useState } from 'react';
import type { FormState } from '#app/ui/form-state.ts';

export type DeedName =
  | 'call'
  | 'enter'
  | 'withdraw'
  | 'extend'
  | 'stop_clock'
  | 'run_clock'
  | 'end_turn'
  | 'stop'
  | 'divert'
  | 'answering'
  | 'question'
  | 'show'
  | 'record'
  | 'edit'
  | 'promise'
  | 'edit_promise'
  | 'correct_turn'
  | 'conclusion'
  | 'preside'
  | 'item'
  | 'cut'
  | 'headcount'
  | 'settings'
  | 'pause'
  | 'resume'
  | 'end';

export type DeedAnswer =
  | Readonly<{ kind: 'sent'; id: string | null; number: number | null }>
  | Readonly<{ kind: 'refused'; refusal: FormState['refusal'] }>;

/** `lost`: the network did not carry it; sending the same again is one deed, not two. */
export type Trouble =
  | Readonly<{ kind: 'lost' }>
  | Readonly<{ kind: 'refused'; refusal: FormState['refusal'] }>;

export type Send = (
  deed: DeedName,
  fields?: Readonly<Record<string, string | number | boolean | null | undefined>> | FormData,
) => Promise<boolean>;

/**
 * Sends deeds of a console, one after another. A sending that was lost keeps its key: pressed again it is the same.
 * What came of it is heard by the stream.
 */
export function useDeeds(address: string) {
  const [busy, setBusy] = useState<DeedName | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const kept = useRef<{ what: string; key: string } | null>(null);
  const send = useCallback<Send>(
    async (deed, fields = {}) => {
      const form = formOf(deed, fields);
      const what = JSON.stringify([...form]);
      const key = kept.current?.what === what ? kept.current.key : newSendKey();
      form.set('sendKey', key);
      setBusy(deed);
      try {
        const answer = await post(address, form);
        kept.current = null;
        setTrouble(answer.kind === 'refused' ? answer : null);
        return answer.kind === 'sent';
      } catch {
        kept.current = { what, key };
        setTrouble({ kind: 'lost' });
        return false;
      } finally {
        setBusy(null);
      }
    },
    [address],
  );
  return { send, busy, trouble, forget: useCallback(() => setTrouble(null), []) };
}

function formOf(deed: DeedName, fields: Parameters<Send>[1]): FormData {
  const form = fields instanceof FormData ? fields : new FormData();
  if (!(fields instanceof FormData)) {
    for (const [name, value] of Object.entries(fields ?? {})) {
      if (value !== null && value !== undefined) form.set(name, String(value));
    }
  }
  form.set('deed', deed);
  return form;
}

async function post(address: string, form: FormData): Promise<DeedAnswer> {
  const answer = await fetch(address, { method: 'POST', body: form, redirect: 'error' });
  if (answer.status >= 500) throw new Error(`status ${answer.status}`);
  return await answer.json();
}

/** A random UUID also where the page came over plain HTTP in an office network. */
function newSendKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
