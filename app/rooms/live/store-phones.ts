import { sql } from 'kysely';
import type { Tx } from '#app/database/database.ts';
import type { DeviceWill } from './store-questions.ts';

/**
 * A point agrees as soon as one telephone in its room does, and no longer when the last of them has taken it back;
 * what its coordinator has said for the point stays. The questions are held by who calls.
 */
export async function countPhonesOfPoints(tx: Tx, wills: readonly DeviceWill[], at: Date): Promise<void> {
  if (wills.length === 0) return;
  const questions = wills.map((will) => will.questionId);
  const devices = wills.map((will) => will.deviceId);
  await sql`
    insert into point_agreement (question_id, point_id, people, at, by_phones)
    select distinct agreement.question_id, device.point_id, null::integer, ${at}::timestamptz, true
    from unnest(${questions}::uuid[], ${devices}::uuid[]) as will (question_id, device_id)
    join device on device.id = will.device_id and device.point_id is not null
    join agreement on agreement.question_id = will.question_id and agreement.device_id = device.id
    on conflict do nothing`.execute(tx);
  if (wills.every((will) => will.isAgreed)) return;
  await sql`
    delete from point_agreement
    using unnest(${questions}::uuid[], ${devices}::uuid[]) as will (question_id, device_id)
    join device on device.id = will.device_id
    where point_agreement.by_phones and point_agreement.question_id = will.question_id
      and point_agreement.point_id = device.point_id
      and not exists (
        select from agreement join device as other on other.id = agreement.device_id
        where agreement.question_id = point_agreement.question_id and other.point_id = point_agreement.point_id
      )`.execute(tx);
}
