import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { fieldsOf, parseFields } from '#app/http/form.ts';
import { closeDialogue } from '../acts/close.ts';
import { editConclusion, issueConclusion } from '../acts/conclude.ts';
import { draftConclusion } from '../acts/draft.ts';
import { type ConclusionInput, conclusionInput, type ItemInput, issueInput } from '../inputs.ts';

/** Does what the pressed button says; every press of the editor keeps what was typed. */
export async function doIntent(
  house: House,
  actor: Actor,
  asked: { form: FormData; id: string | null; dialogueId: string },
): Promise<string> {
  const { form, id, dialogueId } = asked;
  const intent = String(form.get('intent') ?? 'save');
  if (intent === 'make') {
    await draftConclusion(house, actor, { dialogueId });
    return 'made';
  }
  if (intent === 'close') {
    await closeDialogue(house, actor, { dialogueId });
    return 'closed';
  }
  if (id === null) throw refuse('missing', 'conclusion.missing');
  const fields = fieldsOf(form);
  const input = parseFields(conclusionInput, fields);
  const row = await editConclusion(house, actor, { ...input, id, items: changed(input, intent) });
  if (intent === 'issue') {
    const { number } = parseFields(issueInput, { ...fields, version: row.version });
    await issueConclusion(house, actor, { id, version: row.version, number });
    return 'issued';
  }
  if (intent === 'add') return 'added';
  return intent.startsWith('remove:') ? 'removed' : 'saved';
}

function changed(input: ConclusionInput, intent: string): ItemInput[] {
  if (intent === 'add') return [...input.items, blank];
  if (!intent.startsWith('remove:')) return input.items;
  const gone = Number(intent.slice('remove:'.length));
  return input.items.filter((_, index) => index !== gone);
}

const blank: ItemInput = {
  kind: 'assigned',
  content: '',
  leadUnitId: null,
  cooperatingUnitIds: [],
  dueOn: null,
  product: null,
  petitionId: null,
  promiseId: null,
  turnId: null,
};
