import { isDay } from '#app/ground/time.ts';
import {
  countedStates,
  type OpinionChannel,
  type OpinionState,
  opinionChannels,
  opinionStates,
} from '../opinion.ts';

/** What statistics count, such as those of hot spots. */
export const counted = 'dang-dem';

export type QueueAsked = ReturnType<typeof askedIn>;

/** What of the queue an address asks for; the page of one opinion carries the same along. */
export function askedIn(query: URLSearchParams) {
  const wished = query.get('buoc');
  const since = query.get('tu');
  const state = stateIn(wished);
  return {
    state,
    isCounted: wished === counted,
    all: wished === 'tat-ca',
    states: wished === counted ? countedStates : state === null ? null : [state],
    area: query.get('khu-vuc') || null,
    field: query.get('linh-vuc') || null,
    since: since !== null && isDay(since) ? since : null,
    channel: channelIn(query.get('cach')),
    dialogueCode: query.get('doi-thoai') || null,
    text: query.get('chu')?.trim() || null,
    isLate: query.has('sau-han'),
  };
}

export function stepOf(asked: QueueAsked): string {
  if (asked.isCounted) return counted;
  return asked.all ? 'tat-ca' : (asked.state ?? 'received');
}

export function queryOf(asked: QueueAsked): Record<string, string | undefined> {
  return {
    buoc: stepOf(asked),
    'khu-vuc': asked.area ?? undefined,
    'linh-vuc': asked.field ?? undefined,
    tu: asked.since ?? undefined,
    cach: asked.channel ?? undefined,
    'doi-thoai': asked.dialogueCode ?? undefined,
    chu: asked.text ?? undefined,
    'sau-han': asked.isLate ? 'on' : undefined,
  };
}

/** The same as the end of an address, with the opinion that was done before; empty where nothing is narrowed. */
export function deskQuery(asked: QueueAsked, done: string | null = null): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(queryOf(asked))) {
    if (value !== undefined && !(name === 'buoc' && value === 'received')) query.set(name, value);
  }
  if (done !== null) query.set('xong', done);
  return query.size === 0 ? '' : `?${query}`;
}

/** Without a wish the queue shows what waits. */
function stateIn(asked: string | null): OpinionState | null {
  if (asked === 'tat-ca' || asked === counted) return null;
  return opinionStates.find((state) => state === asked) ?? 'received';
}

function channelIn(asked: string | null): OpinionChannel | null {
  return opinionChannels.find((channel) => channel === asked) ?? null;
}
