import { addDays, dayOf } from '#app/ground/time.ts';
import type { House, Listeners } from '#app/house.ts';
import { issueConclusion } from '#app/rooms/commitments/acts/conclude.ts';
import { draftConclusion } from '#app/rooms/commitments/acts/draft.ts';
import { listeners as commitmentsHear } from '#app/rooms/commitments/listens.ts';
import type { CommitmentRow } from '#app/rooms/commitments/store.ts';
import { readItems } from '#app/rooms/commitments/store-conclusion.ts';
import { moveDialogueInTx } from '#app/rooms/dialogues/acts/move.ts';
import { recordContent } from '#app/rooms/live/acts/contents.ts';
import { recordPromise } from '#app/rooms/live/acts/promises.ts';
import { endSession } from '#app/rooms/live/acts/steer.ts';
import type { ContentInput } from '#app/rooms/live/inputs-desk.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { contentInput, type LiveGround, openDialogue, promiseInput } from './live.ts';
import type { PetitionGround } from './petitions.ts';

/** What the two rooms hear of each other in the running house. */
export const hearing: Listeners = { ...petitionsHear, ...commitmentsHear };

export const lamps = 'Thay đủ 48 bóng đèn ngõ 74';

/**
 * A dialogue whose session is over and whose minutes are signed: one content was answered in the room, one was given
 * to a unit, one sent upward, one diverted; one promise has a unit and a day, 38 days from now.
 */
export async function heldDialogue(house: House, ground: PetitionGround, code: string): Promise<LiveGround> {
  const at = await openDialogue(house, ground, code);
  const say = async (text: string, more: Partial<ContentInput>) =>
    await recordContent(house, at.secretary, { ...contentInput(text), ...more, code });
  await say('Loa truyền thanh tổ 8 hỏng.', { treatment: 'on_site', answer: 'Đã sửa xong sáng nay.' });
  await say('Đường trục chính chưa rải nhựa.', {
    treatment: 'assigned',
    leadUnitId: ground.units.economy,
    dueOn: addDays(dayOf(house.now()), 27),
  });
  await say('Đề nghị mở tuyến xe buýt qua phường.', { treatment: 'beyond' });
  await recordPromise(house, at.secretary, {
    ...promiseInput(lamps),
    unitId: ground.units.economy,
    responsibleName: 'Vũ Đình Khôi',
    dueOn: addDays(dayOf(house.now()), 38),
    code,
  });
  await endSession(house, ground.head, { code, sendKey: crypto.randomUUID() });
  await house.transact((tx) =>
    moveDialogueInTx(house, tx, {
      dialogueId: at.dialogueId,
      verb: 'sign_minutes',
      actor: ground.clerk,
      parts: ['office'],
    }),
  );
  return at;
}

/** The same, with its conclusion drafted by the clerk and issued by the head. */
export async function concludedDialogue(house: House, ground: PetitionGround, code: string) {
  const at = await heldDialogue(house, ground, code);
  const draft = await draftConclusion(house, ground.clerk, { dialogueId: at.dialogueId });
  const issued = await issueConclusion(house, ground.head, {
    id: draft.id,
    version: draft.version,
    number: `${code.slice(-3)}/TB-UBND`,
  });
  const items = await readItems(house.db, issued.id);
  const [commitment] = await commitmentsOf(house, at.dialogueId);
  if (commitment === undefined) throw new Error('nothing was promised');
  return { ...at, conclusion: issued, items, commitment };
}

export async function commitmentsOf(house: House, dialogueId: string): Promise<CommitmentRow[]> {
  return await house.db
    .selectFrom('commitment')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .orderBy('code')
    .execute();
}
