import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { RecordingInput } from '../inputs-people.ts';
import { livePartsOf } from '../may.ts';
import { lockSession, readSession, updateSession } from '../store.ts';
import { cutRecordingMarks, readRecordingMarks } from '../store-desk.ts';
import { appendLog } from './in-session.ts';

/**
 * The office says where the film of the session stands and at which second of it the session was opened; also long
 * after the minutes are signed. Where a denunciation was stopped, it must say how that part was taken out: invalid
 * `recording.cut` until then. An empty address takes the recording back.
 */
export async function setRecording(
  house: House,
  actor: Actor,
  input: RecordingInput & { code: string },
): Promise<void> {
  await house.transact(async (tx) => {
    const found = await readSession(tx, input.code);
    if (found === undefined) throw refuse('conflict', 'recording.session');
    if (livePartsOf(actor, found.organisation_id).length === 0) throw refuse('forbidden', 'session.part');
    const session = await lockSession(tx, found.id);
    if (session === undefined) throw refuse('missing', 'session.missing');
    const marks = await readRecordingMarks(tx, session.id);
    const isPublished = input.url !== null;
    if (isPublished && marks.length > 0) {
      if (input.cut === null) throw refuse('invalid', 'recording.cut');
      await cutRecordingMarks(tx, session.id, { cut_at: house.now(), cut_by: actor.personId });
    }
    await updateSession(tx, session.id, {
      recording_url: input.url,
      recording_offset_seconds: isPublished ? input.offset : null,
      recording_cut: isPublished && marks.length > 0 ? input.cut : null,
    });
    await appendLog(house, tx, { sessionId: session.id, kind: 'session.recording', body: {} });
    await record(house, tx, {
      verb: 'session.recording',
      organisationId: session.organisation_id,
      subjectKind: 'dialogue_session',
      subjectId: session.id,
      actor,
      facts: { isPublished, offset: input.offset, cut: input.cut },
    });
  });
}
