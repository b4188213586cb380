import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { fieldsOf, parseFields } from '#app/http/form.ts';
import { drawSample, noteFinding } from '../acts/look.ts';
import { answerRequest, sendRequest, turnRequest } from '../acts/request.ts';
import { cancelSupervision, concludeSupervision, startSupervision } from '../acts/supervise.ts';
import {
  answerRequestInput,
  cancelSupervisionInput,
  concludeSupervisionInput,
  drawInput,
  findingInput,
  sendRequestInput,
  turnRequestInput,
} from '../inputs.ts';

type Given = Readonly<{ code: string; form: FormData; threadCode?: string }>;

/** Does what a form of the supervision asks; gives the word for "done". */
export async function doDeed(house: House, actor: Actor, { code, form, threadCode }: Given): Promise<string> {
  const fields = { ...fieldsOf(form), code, ...(threadCode !== undefined && { threadCode }) };
  switch (form.get('deed')) {
    case 'start':
      await startSupervision(house, actor, { code });
      return 'started';
    case 'draw':
      await drawSample(house, actor, parseFields(drawInput, fields));
      return 'drawn';
    case 'find':
      await noteFinding(house, actor, parseFields(findingInput, fields));
      return 'found';
    case 'send':
      await sendRequest(house, actor, parseFields(sendRequestInput, fields));
      return 'sent';
    case 'answer':
      await answerRequest(house, actor, parseFields(answerRequestInput, fields));
      return 'answered';
    case 'conclude':
      await concludeSupervision(house, actor, parseFields(concludeSupervisionInput, fields));
      return 'concluded';
    case 'cancel':
      await cancelSupervision(house, actor, parseFields(cancelSupervisionInput, fields));
      return 'cancelled';
    default:
      await turnRequest(house, actor, parseFields(turnRequestInput, fields));
      return 'turned';
  }
}
