import { Refusal } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { keyHashOf } from '#app/rooms/opinions/number.ts';
import { assignPetition } from '#app/rooms/petitions/acts/assign.ts';
import { openPetition } from '#app/rooms/petitions/acts/open.ts';
import { signAnswer } from '#app/rooms/petitions/acts/sign.ts';
import { draftAnswer } from '#app/rooms/petitions/acts/write.ts';
import type { DraftInput } from '#app/rooms/petitions/inputs.ts';
import type { PetitionRow } from '#app/rooms/petitions/store.ts';
import type { PetitionGround } from './petitions.ts';

/** The confirmation number of every petition that is opened here. */
export const number = '123456';

type Place = Readonly<{ house: House; ground: PetitionGround }>;

/** A petition of the ward, accepted, with its number in the asker's hand unless `keyHash` is null. */
export async function openOne(
  place: Place,
  change: { keyHash?: null; text?: string } = {},
): Promise<PetitionRow> {
  const { house, ground } = place;
  return await house.transact(async (tx) => {
    const petition = await openPetition(house, tx, {
      actor: ground.clerk,
      organisationId: ground.ward,
      origin: 'opinion',
      text: change.text ?? 'Nắp cống trước cổng trường bị hư. Đề nghị thay.',
    });
    if (change.keyHash === null) return petition;
    return await tx
      .updateTable('petition')
      .set({ key_hash: keyHashOf(petition.code, number) })
      .where('id', '=', petition.id)
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}

export async function assignOne({ house, ground }: Place, petition: PetitionRow): Promise<PetitionRow> {
  return await assignPetition(house, ground.clerk, {
    code: petition.code,
    leadUnitId: ground.units.economy,
    cooperatingUnitIds: [ground.units.culture],
    dueOn: null,
    product: null,
  });
}

/** Opened, given, drafted by the officer and signed by the head. */
export async function answerOne(place: Place, petition: PetitionRow): Promise<PetitionRow> {
  const { house, ground } = place;
  await assignOne(place, petition);
  await draftAnswer(house, ground.officer, draftOf(petition));
  return await signAnswer(house, ground.head, signOf(petition));
}

/** An answer that explains, to one sub-question; `question` changes what is said to it. */
export function draftOf(
  petition: Pick<PetitionRow, 'code'>,
  question: Partial<DraftInput['questions'][number]> = {},
): DraftInput {
  return {
    code: petition.code,
    questions: [
      {
        text: 'Bao giờ thay nắp cống?',
        treatment: 'answered',
        answer: 'Phòng đã thay ba nắp cống trước cổng trường ngày 12/11, có biên bản kèm theo.',
        basis: null,
        nextStep: null,
        nextStepOn: null,
        ...question,
      },
    ],
    text: null,
    outcome: 'explained',
    evidence: null,
    documentNumber: '45/UBND-KT',
    documentOn: '2024-01-12',
    validUntil: null,
    gapsReason: 'Đã chụp ảnh, chưa có biên bản nghiệm thu',
    reusesId: null,
  };
}

export function signOf(petition: Pick<PetitionRow, 'code'>) {
  return {
    code: petition.code,
    documentNumber: null,
    documentOn: null,
    validUntil: null,
    gapsReason: null,
  };
}

/** The refusal with which a deed ends; a deed that succeeds is an error. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work;
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
  throw new Error('nothing was refused');
}

/** The code of that refusal. */
export async function said(work: Promise<unknown>): Promise<string> {
  return (await refusalOf(work)).code;
}
