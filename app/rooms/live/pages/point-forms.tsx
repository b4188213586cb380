import { RadioGroup } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, FileField, Select, TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { testMarks } from '../point.ts';
import type { PointDeed } from '../point-deed.ts';
import { precedences, requestVias } from '../queue.ts';
import type { LiveWords } from '../words.vi.ts';
import { PointForm, type PointGiven } from './point-slots.tsx';

type Given = PointGiven & Readonly<{ all: LiveWords; answer: FormState | undefined; refused: string | null }>;

/** Who comes by the point itself first, then the lanes for those who cannot be here. */
const lanes = requestVias.filter((via) => via !== 'phone' && via !== 'hall');

/** The fields of one deed; what was typed stands again only in the form that was refused. */
function reader({ all, answer, refused, point }: Given, deed: PointDeed) {
  const own = refused === deed ? answer : undefined;
  const read = fieldReader({ answer: own, errors: all.errors, values: { headcount: point.headcount } });
  const f = (name: string) => ({ ...read(name), id: `${deed}-${name}` });
  return { f, summary: <ErrorSummary answer={own} words={all} /> };
}

export function SpeakForm(given: Given) {
  const { words, all, sendKey } = given;
  const { f, summary } = reader(given, 'speak');
  return (
    <PointForm deed="speak" sendKey={sendKey}>
      {summary}
      <Field {...f('name')} label={words.speak.name} autoComplete="off" maxLength={80} />
      <Field {...f('place')} label={words.speak.place} optional autoComplete="off" maxLength={120} />
      <Field {...f('topic')} label={words.speak.topic} optional autoComplete="off" maxLength={200} />
      <div className="pair">
        <Select
          {...f('precedence')}
          label={all.speak.precedence}
          empty={all.speak.none}
          options={precedences.map((value) => ({ value, label: all.speak.precedences[value] }))}
        />
        <Via given={given} field={f('via')} />
      </div>
      <Field
        {...f('question')}
        label={words.speak.question}
        hint={words.speak.questionHint}
        optional
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
      />
      <button type="submit" className="btn">
        {words.speak.send}
      </button>
    </PointForm>
  );
}

export function AskForm(given: Given) {
  const { words, sendKey } = given;
  const { f, summary } = reader(given, 'ask');
  return (
    <PointForm deed="ask" sendKey={sendKey}>
      {summary}
      <TextArea {...f('text')} label={words.ask.text} rows={3} maxLength={1000} />
      <div className="pair">
        <Field
          {...f('name')}
          label={words.ask.name}
          hint={words.ask.nameHint}
          optional
          autoComplete="off"
          maxLength={80}
        />
        <Via given={given} field={f('via')} />
      </div>
      <button type="submit" className="btn">
        {words.ask.send}
      </button>
    </PointForm>
  );
}

function Via({ given, field }: { given: Given; field: { name: string; id: string; value: string } }) {
  const { words } = given;
  return (
    <Select
      {...field}
      label={words.speak.via}
      options={lanes.map((value) => ({ value, label: words.vias[value] }))}
    />
  );
}

export function AgreeForm(given: Given) {
  const { point, words, sendKey } = given;
  const { f, summary } = reader(given, 'agree');
  return (
    <PointForm deed="agree" sendKey={sendKey}>
      {summary}
      <p className="muted">{words.agree.lead}</p>
      <div className="pair">
        <Field {...f('question')} label={words.agree.question} inputMode="numeric" list="open-questions" />
        <Field {...f('people')} label={words.agree.people} optional inputMode="numeric" />
      </div>
      <datalist id="open-questions">
        {point.open.map((question) => (
          <option key={question.number} value={question.number}>
            {question.text.slice(0, 80)}
          </option>
        ))}
      </datalist>
      <button type="submit" className="btn quiet">
        {words.agree.send}
      </button>
    </PointForm>
  );
}

export function NoteForm(given: Given) {
  const { words, sendKey } = given;
  const { f, summary } = reader(given, 'note');
  return (
    <PointForm deed="note" sendKey={sendKey}>
      {summary}
      <TextArea {...f('text')} label={words.note.text} hint={words.note.hint} rows={3} maxLength={1000} />
      <button type="submit" className="btn quiet">
        {words.note.send}
      </button>
    </PointForm>
  );
}

export function CountForms(given: Given) {
  const { words, sendKey } = given;
  const head = reader(given, 'headcount');
  const roll = reader(given, 'roll');
  const sheet = reader(given, 'sheet');
  return (
    <>
      <PointForm deed="headcount" sendKey={sendKey}>
        {head.summary}
        <Field
          {...head.f('headcount')}
          label={words.count.headcount}
          inputMode="numeric"
          autoComplete="off"
        />
        <button type="submit" className="btn">
          {words.count.send}
        </button>
      </PointForm>
      <h3>{words.count.roll}</h3>
      <PointForm deed="roll" sendKey={sendKey}>
        {roll.summary}
        <Field {...roll.f('name')} label={words.count.name} autoComplete="off" maxLength={120} />
        <Field {...roll.f('place')} label={words.count.place} optional autoComplete="off" maxLength={120} />
        <Field
          {...roll.f('invitation')}
          label={words.count.invitation}
          hint={words.count.invitationHint}
          optional
          autoComplete="off"
          maxLength={200}
        />
        <div className="row">
          <button type="submit" className="btn quiet">
            {words.count.add}
          </button>
          <button type="button" className="btn quiet" data-scan={words.count.scanStop} hidden>
            {words.count.scan}
          </button>
        </div>
        <video className="scan" muted playsInline hidden />
      </PointForm>
      <details>
        <summary>{words.count.sheet}</summary>
        <PointForm deed="sheet" sendKey={sendKey} isFile>
          {sheet.summary}
          <TextArea {...sheet.f('sheet')} label={words.count.sheet} hint={words.count.sheetHint} rows={5} />
          <FileField {...sheet.f('file')} label={words.count.file} accept=".csv,.txt,text/csv,text/plain" />
          <button type="submit" className="btn quiet">
            {words.count.sheetSend}
          </button>
        </PointForm>
      </details>
    </>
  );
}

export function TestForm(given: Given) {
  const { words, sendKey } = given;
  const { f, summary } = reader(given, 'test');
  const options = testMarks.map((value) => ({ value, label: words.marks[value] }));
  return (
    <PointForm deed="test" sendKey={sendKey}>
      {summary}
      <div className="triple">
        <RadioGroup {...f('sound')} label={words.test.sound} options={options} />
        <RadioGroup {...f('picture')} label={words.test.picture} options={options} />
        <RadioGroup {...f('line')} label={words.test.line} options={options} />
      </div>
      <p className="small" data-trip={words.test.roundTrip(0).replace('0', '#')} hidden />
      <input type="hidden" name="roundTrip" value="" />
      <Field {...f('note')} label={words.test.note} optional autoComplete="off" maxLength={500} />
      <button type="submit" className="btn quiet">
        {words.test.send}
      </button>
    </PointForm>
  );
}
