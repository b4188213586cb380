import { Form } from 'react-router';
import { Checkbox, DateFields } from '#app/ui/choice.tsx';
import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import type { DeadlineView } from '../present-deadlines.ts';
import { ruleWords } from '../words.ts';
import { Deadlines } from './deadlines.tsx';

export type Tried = Readonly<{
  organisationId: string;
  day: string;
  isForYouth: boolean;
  lines: readonly DeadlineView[];
}>;

/** "This dialogue: announce by ..., conclude by ..., answer by ...": the rules on a day that one chooses. */
export function TryOut({ tried }: { tried: Tried }) {
  const language = useLanguage();
  const { tryOut: words } = ruleWords(language);
  return (
    <section aria-labelledby="h-try" className="stack">
      <h2 id="h-try">{words.title}</h2>
      <p>{words.lead}</p>
      <Form className="form">
        <input type="hidden" name="co-quan" value={tried.organisationId} />
        <DateFields name="tryDay" label={words.day} day={tried.day} />
        <Checkbox name="youth" label={words.youth} checked={tried.isForYouth} />
        <div>
          <button type="submit" className="btn quiet">
            {words.show}
          </button>
        </div>
      </Form>
      <h3 className="num">{words.result(formatOf(language).weekday(tried.day))}</h3>
      <Deadlines lines={tried.lines} />
    </section>
  );
}
