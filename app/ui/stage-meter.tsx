import './stage.css';

type Given = Readonly<{ stages: readonly string[]; current: number }>;

/** Named steps on an indigo card, the current one yellow and bold; `current` past the last: all are done. */
export function StageMeter({ stages, current }: Given) {
  return (
    <ol className="meter">
      {stages.map((name, index) => (
        <li
          key={name}
          className={index < current ? 'on' : index === current ? 'cur' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          {name}
        </li>
      ))}
    </ol>
  );
}
