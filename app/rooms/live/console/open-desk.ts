import { type RouterContextProvider, redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf } from '#app/http/context.ts';
import { answerForm } from '#app/http/form.ts';
import { presentDialogue } from '#app/rooms/dialogues/present.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { openSession } from '../acts/open.ts';

type Asked = Readonly<{ context: Readonly<RouterContextProvider>; request: Request; code: string }>;

/** The one form of a console that has no session yet: opening it. */
export async function openDesk({ context, request, code }: Asked) {
  const house = houseOf(context);
  const staff = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const dialogue = await presentDialogue(house, staff, code);
    if (dialogue === null) throw refuse('missing', 'dialogue.missing');
    await openSession(house, staff, { dialogueId: dialogue.id });
    return redirect(new URL(request.url).pathname.replace(/\.data$/, ''), 303);
  });
}
