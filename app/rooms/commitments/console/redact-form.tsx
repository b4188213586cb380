import { TextArea } from '#app/ui/field.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import type { DeskView } from '../present-desk.ts';
import { commitmentDeskWords } from '../words.ts';
import { DeedForm } from './deed-form.tsx';

/** A name stands in public that must not: everything that the public reads of the promise can be written anew. */
export function RedactForm({ view, answer }: { view: DeskView; answer: FormState | undefined }) {
  const words = commitmentDeskWords(useLanguage()).redact;
  return (
    <DeedForm {...{ view, answer }} name="redact" title={words.title} hint={words.hint}>
      {(f) => (
        <>
          {view.maskable.map(({ of, text }, index) => {
            const field = f(`parts.${index}`);
            return (
              <TextArea
                key={text}
                {...field}
                value={field.value || text}
                label={`${index + 1}. ${words.parts[of]}`}
                rows={3}
              />
            );
          })}
          <TextArea {...f('reason')} label={words.reason} hint={words.reasonHint} rows={2} />
          <Submit kind="stop">{words.go}</Submit>
        </>
      )}
    </DeedForm>
  );
}
