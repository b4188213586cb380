import { hrefFor, useLanguage } from '#app/ui/language.ts';

export const handle = { plain: true };

export default function Home() {
  const language = useLanguage();
  return (
    <main id="main" className="wrap">
      <h1>Ông/bà muốn hỏi chính quyền điều gì?</h1>
      <p>
        <a className="btn" href={hrefFor(language, '/gui-y-kien')}>
          Gửi ý kiến
        </a>
      </p>
    </main>
  );
}
