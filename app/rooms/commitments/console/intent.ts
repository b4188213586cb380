import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { fieldsOf, parseFields } from '#app/http/form.ts';
import { amendConclusion } from '../acts/amend.ts';
import { closeDialogue } from '../acts/close.ts';
import { editConclusion, issueConclusion } from '../acts/conclude.ts';
import { draftConclusion } from '../acts/draft.ts';
import { recordPosting, strikePosting, takeDownPosting } from '../acts/post.ts';
import {
  dropAmendment,
  returnConclusion,
  signConclusion,
  submitConclusion,
} from '../acts/sign-conclusion.ts';
import {
  amendInput,
  type ConclusionInput,
  conclusionInput,
  type ItemInput,
  issueInput,
  postingInput,
  returnInput,
  strikeInput,
  takeDownInput,
  versionInput,
} from '../inputs.ts';

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
  const fields = fieldsOf(form);
  if (intent === 'amend') {
    await amendConclusion(house, actor, { ...parseFields(amendInput, fields), dialogueId });
    return 'amended';
  }
  if (id === null) throw refuse('missing', 'conclusion.missing');
  if (intent === 'post') {
    await recordPosting(house, actor, { ...parseFields(postingInput, fields), conclusionId: id });
    return 'posted';
  }
  if (intent === 'take-down') {
    await takeDownPosting(house, actor, parseFields(takeDownInput, fields));
    return 'takenDown';
  }
  if (intent === 'strike') {
    await strikePosting(house, actor, parseFields(strikeInput, fields));
    return 'struck';
  }
  const signing = await sign(house, actor, { intent, fields, id });
  if (signing !== null) return signing;
  const input = parseFields(conclusionInput, fields);
  const row = await editConclusion(house, actor, { ...input, id, items: changed(input, intent) });
  if (intent === 'issue') {
    const issue = parseFields(issueInput, { ...fields, version: row.version });
    await issueConclusion(house, actor, { ...issue, id });
    return 'issued';
  }
  if (intent === 'submit') {
    await submitConclusion(house, actor, { id, version: row.version });
    return 'submitted';
  }
  if (intent === 'add') return 'added';
  return intent.startsWith('remove:') ? 'removed' : 'saved';
}

/** What the head does with a draft that was handed in, and the office with one that was signed off. */
async function sign(
  house: House,
  actor: Actor,
  asked: { intent: string; fields: Readonly<Record<string, unknown>>; id: string },
): Promise<string | null> {
  const { intent, fields, id } = asked;
  if (intent === 'send-back') {
    await returnConclusion(house, actor, { ...parseFields(returnInput, fields), id });
    return 'returned';
  }
  if (intent === 'drop') {
    await dropAmendment(house, actor, { ...parseFields(returnInput, fields), id });
    return 'dropped';
  }
  if (intent === 'sign') {
    await signConclusion(house, actor, { ...parseFields(versionInput, fields), id });
    return 'signed';
  }
  if (intent !== 'issue-signed') return null;
  await issueConclusion(house, actor, { ...parseFields(issueInput, fields), id });
  return 'issued';
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
  sourcePetitionId: null,
  amendsId: null,
};
