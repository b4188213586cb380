import type { ReactNode } from 'react';
import { formatOf } from './format.ts';
import type { Language } from './language.ts';
import { Tag, type Tone } from './tag.tsx';

export type PromiseRow = Readonly<{
  key: string;
  href: string;
  title: string;
  responsible: string;
  /** 'YYYY-MM-DD' or null where there is none. */
  due: string | null;
  tone: Tone;
  state: string;
}>;

type Given = Readonly<{
  rows: readonly PromiseRow[];
  heads: Readonly<{ title: string; responsible: string; due: string; state: string }>;
  language: Language;
  caption?: ReactNode;
}>;

/** Promise, who, by when, status; on a phone each row becomes a small block. */
export function PromiseTable({ rows, heads, language, caption }: Given) {
  const format = formatOf(language);
  return (
    <table className="plain stackable">
      {caption && <caption className="hide">{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{heads.title}</th>
          <th scope="col">{heads.responsible}</th>
          <th scope="col">{heads.due}</th>
          <th scope="col">{heads.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <td>
              <a href={row.href}>{row.title}</a>
            </td>
            <td>{row.responsible}</td>
            <td className="num" data-label={heads.due}>
              {row.due && format.day(row.due)}
            </td>
            <td>
              <Tag tone={row.tone}>{row.state}</Tag>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
