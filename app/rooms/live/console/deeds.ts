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
  | 'floor'
  | 'hand_over'
  | 'point_note'
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

/** Waits before a lost sending goes again, in milliseconds; the same key makes it the same deed. */
const again = [500, 2000, 5000];

/**
 * Sends deeds of a console in the order in which they were done: the next waits until the one before is answered, so
 * that two quick keys cannot overtake each other. A lost sending goes again by itself with its key; pressed again
 * later it still is the same deed. What came of it is heard by the stream.
 */
export function useDeeds(address: string) {
  const [busy, setBusy] = useState<DeedName | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const kept = useRef<{ what: string; key: string } | null>(null);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const send = useCallback<Send>(
    (deed, fields = {}) => {
      const form = formOf(deed, fields);
      const what = JSON.stringify([...form]);
      const key = kept.current?.what === what ? kept.current.key : newKey();
      form.set('sendKey', key);
      setBusy(deed);
      const work = async () => {
        try {
          const answer = await postUntilThere(address, form);
          kept.current = null;
          setTrouble(answer.kind === 'refused' ? answer : null);
          return answer.kind === 'sent';
        } catch {
          kept.current = { what, key };
          setTrouble({ kind: 'lost' });
          return false;
        }
      };
      const mine = line.current.then(work);
      line.current = mine;
      void mine.then(() => line.current === mine && setBusy(null));
      return mine;
    },
    [address],
  );
  return { send, busy, trouble, forget: useCallback(() => setTrouble(null), []) };
}

async function postUntilThere(address: string, form: FormData): Promise<DeedAnswer> {
  for (const wait of again) {
    try {
      return await post(address, form);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return await post(address, form);
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
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
