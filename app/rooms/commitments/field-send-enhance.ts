import type { Kept } from './field-store-enhance.ts';

type Said = Readonly<{ kind: 'done' | 'later' | 'sign-in' | 'refused'; why?: string }>;

/** Sends one look; throws where there is no line. `later`: the server is busy or has no sentence for it. */
export async function sendLook(address: string, item: Kept): Promise<Said> {
  const body = new FormData();
  for (const [name, value] of item.fields) body.append(name, value);
  body.append('who', item.owner);
  const answer = await fetch(address, { method: 'POST', body });
  if (answer.redirected) return { kind: 'sign-in' };
  if (!answer.headers.get('content-type')?.includes('json')) return { kind: 'later' };
  const said: { done?: boolean; signIn?: boolean; why?: string; title?: string } = await answer.json();
  if (said.done) return { kind: 'done' };
  if (said.signIn) return { kind: 'sign-in' };
  if (answer.status >= 500 || answer.status === 429) return { kind: 'later' };
  return { kind: 'refused', why: said.why ?? said.title ?? String(answer.status) };
}
