import type { RouterContextProvider } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { presentDialogue } from '#app/rooms/dialogues/present.ts';
import { presentFields } from '#app/rooms/organisations/present.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { liveContext } from '../live.ts';
import { mayServe } from '../may.ts';
import { presentShorthand } from '../present-written.ts';

type Asked = Readonly<{ context: Readonly<RouterContextProvider>; request: Request; code: string }>;

/** What a console begins with; `stage` null where the session has not been opened yet. */
export async function loadDesk({ context, request, code }: Asked) {
  const house = houseOf(context);
  const staff = requireStaff(context, request);
  const dialogue = await presentDialogue(house, staff, code);
  if (dialogue === null) throw refuse('missing', 'dialogue.missing');
  if (!mayServe(staff, dialogue.organisationId)) throw refuse('forbidden', 'session.part');
  const found = await context.get(liveContext).stageOf(code, true);
  const fields = await presentFields(house.db, languageIn(context));
  return {
    code,
    dialogue: { id: dialogue.id, title: dialogue.title, state: dialogue.state },
    stage: found?.staff ?? null,
    fields: fields.map(({ code: field, name }) => ({ code: field, name })),
    shorthand: await presentShorthand(house, dialogue.organisationId),
    me: staff.personId,
    now: house.now().getTime(),
  };
}
export type Desk = Awaited<ReturnType<typeof loadDesk>>;
