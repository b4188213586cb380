import { type Kysely, sql } from 'kysely';

/**
 * By what senders are told apart, in one place for all who count them: telephone, mail, or name and group; where nothing
 * was left, each opinion is a sender of its own. `opinion_voices`: how many people speak through an opinion and those merged into it. Decision 0102.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create function opinion_sender(sent opinion) returns text language sql immutable as $$
  select coalesce(sent.contact_phone, lower(sent.contact_email),
    lower(sent.contact_name) || ' / ' || lower(sent.residential_unit), sent.id::text)
$$;
create function opinion_voices(topic uuid) returns integer language sql stable as $$
  select (count(distinct sender) + coalesce(sum(people - 1), 0))::integer
  from (select opinion_sender(opinion) as sender, people from opinion where id = topic
    union all
    select opinion_sender(opinion), people from opinion where merged_into_id = topic and state = 'merged') as voice
$$;
`)
    .execute(db);
}
