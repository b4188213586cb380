import type { RouterContextProvider } from 'react-router';
import { houseOf } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { handledBy } from '../may.ts';

/** Who asks, and the organisation whose post it is: the first in which the actor handles messages. */
export function openOffice(context: Readonly<RouterContextProvider>, request: Request) {
  const actor = requireStaff(context, request);
  const [organisationId = ''] = handledBy(actor);
  return { house: houseOf(context), actor, organisationId };
}
