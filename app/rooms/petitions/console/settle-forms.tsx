import { Select, TextArea } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { petitionDeskWords } from '../words.ts';
import { DeedForm, type Given } from './deed-form.tsx';

export function ResolveForm({ view, answer }: Given) {
  const words = petitionDeskWords(useLanguage()).resolve;
  return (
    <DeedForm {...{ view, answer }} labels={{ evidence: words.evidence }} name="resolve" title={words.title}>
      {(f) => (
        <>
          <TextArea {...f('evidence')} label={words.evidence} rows={3} />
          <Submit kind="go">{words.go}</Submit>
        </>
      )}
    </DeedForm>
  );
}

export function ReopenForm({ view, answer }: Given) {
  const language = useLanguage();
  const words = petitionDeskWords(language).reopen;
  const hint = words.hint(formatOf(language).day(view.extension.repeatDueOn));
  const labels = { reason: words.reason, leadUnitId: words.unit };
  return (
    <DeedForm {...{ view, answer, labels, hint }} name="reopen" title={words.title}>
      {(f) => (
        <>
          <TextArea {...f('reason')} label={words.reason} rows={3} />
          <Select {...f('leadUnitId')} label={words.unit} options={view.units} empty={words.sameUnit} />
          <Submit kind="quiet">{words.go}</Submit>
        </>
      )}
    </DeedForm>
  );
}

export function WithdrawForm({ view, answer }: Given) {
  const words = petitionDeskWords(useLanguage()).withdraw;
  return (
    <DeedForm
      {...{ view, answer }}
      labels={{ reason: words.reason }}
      name="withdraw"
      title={words.title}
      hint={words.hint}
    >
      {(f) => (
        <>
          <TextArea {...f('reason')} label={words.reason} rows={3} />
          <Submit kind="stop">{words.go}</Submit>
        </>
      )}
    </DeedForm>
  );
}
