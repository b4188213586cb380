import { Form } from 'react-router';
import { Select } from '#app/ui/field.tsx';
import { useLanguage } from '#app/ui/language.ts';
import { shellWords } from '#app/ui/words.ts';
import { organisationWords } from '../words.ts';

type Given = Readonly<{
  organisation: { id: string };
  organisations: readonly { id: string; name: string }[];
}>;

/** Chooses among the organisations where the reader works; nothing where there is only one. */
export function ChooseOrganisation({ organisation, organisations }: Given) {
  const language = useLanguage();
  if (organisations.length < 2) return null;
  const options = organisations.map((each) => ({ value: each.id, label: each.name }));
  return (
    <Form className="filters">
      <Select
        name="co-quan"
        label={organisationWords(language).units.organisation}
        value={organisation.id}
        options={options}
      />
      <div>
        <button type="submit" className="btn quiet">
          {shellWords(language).form.choose}
        </button>
      </div>
    </Form>
  );
}
