import type { ReactNode } from 'react';
import { Form } from 'react-router';

type Given = Readonly<{
  deed: string;
  fields?: Readonly<Record<string, string>>;
  /** A name for those who do not see the sign on it. */
  label?: string;
  quiet?: boolean;
  link?: boolean;
  children: ReactNode;
}>;

/** One button that is a form of its own; it stays where it is on the page. */
export function Press({ deed, fields = {}, label, quiet, link, children }: Given) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="deed" value={deed} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        className={link ? 'link' : quiet ? 'btn quiet small' : 'btn small'}
        aria-label={label}
        title={label}
      >
        {children}
      </button>
    </Form>
  );
}
