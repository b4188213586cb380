import type { Database } from '#app/database/database.ts';
import { placeholders, type TemplateName } from '#app/rooms/messages/template.ts';
import { shippedTemplate } from '#app/rooms/messages/words.ts';

/** Lines that stand only where the case has what they speak of: a reason that need not be given, a guest's duty. */
const optional: Partial<Record<TemplateName, readonly string[]>> = {
  given_here: ['{reason}'],
  invitation: ['{reason}', '{due}'],
  invitation_reminder: ['{due}'],
  invitation_moved: ['{due}'],
  drafts_asked: ['{reason}'],
};

/**
 * Lines of the shipped texts that did not come out whole in the messages that were written, as `template: line`: a
 * listener that does not fill a place makes its line vanish, or leaves a gap in it, without a word.
 */
export async function holesIn(db: Database): Promise<string[]> {
  const messages = await db
    .selectFrom('message')
    .select(['template', 'language', 'channel', 'subject', 'body'])
    .where('state', '!=', 'stopped')
    .where('wiped_at', 'is', null)
    .execute();
  const own = await db.selectFrom('message_template').select('name').execute();
  const shipped = messages.filter((message) => !own.some((each) => each.name === message.template));
  const holes = shipped.flatMap((message) => {
    const { subject, body, short } = shippedTemplate(message.language, message.template);
    const text = message.channel === 'sms' || message.channel === 'push' ? short : body;
    const asked = text
      .split('\n')
      .filter((line) => !optional[message.template]?.some((place) => line.includes(place)));
    return [
      ...(isWhole(subject, message.subject) ? [] : [subject]),
      ...asked.filter((line) => !isWhole(line, message.body)),
    ].map((line) => `${message.template}: ${line}`);
  });
  return [...new Set(holes)];
}

/** Which texts were sent. */
export async function templatesSent(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('message').select('template').distinct().orderBy('template').execute();
  return rows.map((row) => row.template);
}

function isWhole(line: string, text: string): boolean {
  const pattern = line
    .split(/(\{\w+\})/)
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (name === undefined || !placeholders.some((each) => each === name)) return escaped(part);
      return name === 'list' || name === 'reason' ? '[\\s\\S]+' : '[^\\n]+';
    })
    .join('');
  return new RegExp(`(^|\\n)${pattern}(\\n|$)`).test(text);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
