import { Refusal } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { fieldsOf, parseFields } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { furthestArrival } from '../acts/receive.ts';
import { enterOpinion } from '../acts/send.ts';
import { organisationFor } from '../console/organisation.ts';
import { enterInput } from '../inputs.ts';
import { opinionWords } from '../words.ts';
import type { Route } from './+types/collect-send';

/** One kept slip of the collector's page: its code and number, or why it was not received. */
export async function action({ context, request }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const words = opinionWords(languageIn(context));
  const fields = fieldsOf(await request.formData());
  try {
    const input = parseFields(enterInput, { ...fields, isNamePublic: false });
    const organisationId = organisationFor(actor, ['front', 'clerk', 'secretary']);
    const house = houseOf(context);
    const today = dayOf(house.now());
    const furthest = await furthestArrival(house.db, organisationId, today);
    // A telephone whose clock is wrong must not keep its slip for ever: it counts as come today.
    const said = input.receivedOn ?? today;
    const receivedOn = said < furthest || said > today ? today : said;
    const { code, number } = await enterOpinion(house, actor, { ...input, organisationId, receivedOn });
    return Response.json({ code, number });
  } catch (thrown) {
    // Too busy is no answer to this slip: it waits.
    if (!(thrown instanceof Refusal) || thrown.kind === 'busy') throw thrown;
    const said = Object.values(thrown.facts).flatMap((fact) => words.errors[String(fact)] ?? []);
    const why = thrown.code === 'form.invalid' ? said.join(' ') : words.refusals[thrown.code]?.(thrown.facts);
    return Response.json({ why: why || thrown.code }, { status: 422 });
  }
}
