import type { StaffStage } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';
import type { Send } from './deeds.ts';

type Given = Readonly<{ stage: StaffStage; send: Send; words: LiveWords }>;

/** What is asked now, and who at the table answers it. */
export function Answerers({ stage, send, words }: Given) {
  const desk = words.desk;
  const { turn } = stage;
  const { question } = stage.shown;
  const text = question?.text ?? turn?.topic ?? null;
  return (
    <div className="asked-now">
      {text !== null && (
        <div className="said">
          <p className="muted num">
            {question ? desk.question(question.number, question.agreed) : desk.topic}
          </p>
          <blockquote>{text}</blockquote>
        </div>
      )}
      {turn !== null && (
        <ul className="answerers" aria-label={desk.answerers}>
          {stage.answerers.map((person, index) => {
            const isOn = turn.answering?.name === person.name;
            const fields = isOn ? {} : person;
            return (
              <li key={person.name}>
                <div>
                  <strong>{person.name}</strong> {index < 9 && <kbd>{index + 1}</kbd>}
                  <p>{person.title}</p>
                </div>
                {isOn ? (
                  <button
                    type="button"
                    className="on"
                    aria-pressed="true"
                    onClick={() => send('answering', { turnId: turn.id, ...fields })}
                  >
                    {desk.willAnswer}
                  </button>
                ) : (
                  <button
                    type="button"
                    className="btn quiet"
                    onClick={() => send('answering', { turnId: turn.id, ...fields })}
                  >
                    {desk.inviteAnswer}
                    <span className="hide"> {person.name}</span>
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
