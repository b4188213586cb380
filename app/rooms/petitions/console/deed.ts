import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { fieldsOf, parseFields } from '#app/http/form.ts';
import { giveAbove, hearAbove, passUp } from '../acts/above.ts';
import { approveDraft } from '../acts/approve.ts';
import { askCooperation, assignPetition, replyCooperation } from '../acts/assign.ts';
import { divertPetition } from '../acts/divert.ts';
import { answerEscalation, escalatePetition, recallEscalation } from '../acts/escalate.ts';
import { askExtension, decideExtension } from '../acts/extend.ts';
import { nameHandler } from '../acts/handler.ts';
import { joinByOffice, unjoinByOffice } from '../acts/join.ts';
import { keepAnswerPhoto } from '../acts/keep-photo.ts';
import { lookAgain } from '../acts/look-again.ts';
import { noteProgress } from '../acts/progress.ts';
import { redactPetition } from '../acts/redact.ts';
import { remindUnit } from '../acts/remind.ts';
import { linkRepeat } from '../acts/repeat.ts';
import { reopenPetition } from '../acts/settle.ts';
import { signAnswer } from '../acts/sign.ts';
import { decideTransfer, proposeTransfer, transferPetition } from '../acts/transfer.ts';
import { continueWithout, withdrawByOffice } from '../acts/withdraw.ts';
import { draftAnswer, editQuestions, returnDraft, saveDraft } from '../acts/write.ts';
import {
  answerEscalationInput,
  askExtensionInput,
  assignInput,
  continueInput,
  cooperationInput,
  decideExtensionInput,
  decideTransferInput,
  divertInput,
  draftInput,
  escalateInput,
  giveAboveInput,
  handlerInput,
  joinInput,
  lookAgainInput,
  noteInput,
  onlyInput,
  passUpInput,
  questionsInput,
  reasonInput,
  redactInput,
  reopenInput,
  repeatInput,
  replyCooperationInput,
  signInput,
  transferInput,
  withdrawByOfficeInput,
} from '../inputs.ts';

/** Every deed of the desk by the name that its form carries in `viec`. */
const deeds = {
  assign: (house, actor, fields) => assignPetition(house, actor, parseFields(assignInput, fields)),
  transfer: (house, actor, fields) => transferPetition(house, actor, parseFields(transferInput, fields)),
  'propose-transfer': (house, actor, fields) =>
    proposeTransfer(house, actor, parseFields(transferInput, fields)),
  'decide-transfer': (house, actor, fields) =>
    decideTransfer(house, actor, parseFields(decideTransferInput, fields)),
  note: (house, actor, fields) => noteProgress(house, actor, parseFields(noteInput, fields)),
  'ask-extension': (house, actor, fields) =>
    askExtension(house, actor, parseFields(askExtensionInput, fields)),
  'decide-extension': (house, actor, fields) =>
    decideExtension(house, actor, parseFields(decideExtensionInput, fields)),
  escalate: (house, actor, fields) => escalatePetition(house, actor, parseFields(escalateInput, fields)),
  'answer-escalation': (house, actor, fields) =>
    answerEscalation(house, actor, parseFields(answerEscalationInput, fields)),
  cooperate: (house, actor, fields) => askCooperation(house, actor, parseFields(cooperationInput, fields)),
  'reply-cooperation': (house, actor, fields) =>
    replyCooperation(house, actor, parseFields(replyCooperationInput, fields)),
  questions: (house, actor, fields) => editQuestions(house, actor, parseFields(questionsInput, fields)),
  save: async (house, actor, fields, photo) => {
    const input = parseFields(draftInput, fields);
    return await saveDraft(house, actor, { ...input, photo: await keepAnswerPhoto(house, photo) });
  },
  draft: async (house, actor, fields, photo) => {
    const input = parseFields(draftInput, fields);
    return await draftAnswer(house, actor, { ...input, photo: await keepAnswerPhoto(house, photo) });
  },
  return: (house, actor, fields) => returnDraft(house, actor, parseFields(reasonInput, fields)),
  approve: (house, actor, fields) => approveDraft(house, actor, parseFields(onlyInput, fields)),
  sign: (house, actor, fields) => signAnswer(house, actor, parseFields(signInput, fields)),
  reopen: (house, actor, fields) => reopenPetition(house, actor, parseFields(reopenInput, fields)),
  withdraw: (house, actor, fields) =>
    withdrawByOffice(house, actor, parseFields(withdrawByOfficeInput, fields)),
  divert: (house, actor, fields) => divertPetition(house, actor, parseFields(divertInput, fields)),
  redact: (house, actor, fields) => redactPetition(house, actor, parseFields(redactInput, fields)),
  continue: (house, actor, fields) => continueWithout(house, actor, parseFields(continueInput, fields)),
  join: (house, actor, fields) => joinByOffice(house, actor, parseFields(joinInput, fields)),
  unjoin: (house, actor, fields) => unjoinByOffice(house, actor, parseFields(onlyInput, fields)),
  repeat: (house, actor, fields) => linkRepeat(house, actor, parseFields(repeatInput, fields)),
  handler: (house, actor, fields) => nameHandler(house, actor, parseFields(handlerInput, fields)),
  remind: (house, actor, fields) => remindUnit(house, actor, parseFields(onlyInput, fields)),
  'look-again': (house, actor, fields) => lookAgain(house, actor, parseFields(lookAgainInput, fields)),
  'give-above': (house, actor, fields) => giveAbove(house, actor, parseFields(giveAboveInput, fields)),
  recall: (house, actor, fields) => recallEscalation(house, actor, parseFields(reasonInput, fields)),
  'pass-up': (house, actor, fields) => passUp(house, actor, parseFields(passUpInput, fields)),
  'hear-above': (house, actor, fields) => hearAbove(house, actor, parseFields(answerEscalationInput, fields)),
} satisfies Record<string, Deed>;

export type DeedName = keyof typeof deeds;
type Deed = (house: House, actor: Actor, fields: object, photo: File | null) => Promise<unknown>;

/** Does what the form asks; the name of what was done. */
export async function doDeed(
  house: House,
  actor: Actor,
  asked: { code: string; form: FormData },
): Promise<DeedName> {
  const name = Object.keys(deeds).find((key): key is DeedName => key === asked.form.get('viec'));
  if (name === undefined) throw refuse('invalid', 'form.invalid');
  const { photo, ...fields }: { photo?: unknown } = fieldsOf(asked.form);
  await deeds[name](house, actor, { ...fields, code: asked.code }, photo instanceof File ? photo : null);
  return name;
}
