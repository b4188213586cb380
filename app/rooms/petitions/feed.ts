/** One petition in a feed; moments are ISO. */
export type FeedLine = Readonly<{
  id: string;
  title: string;
  summary: string;
  url: string;
  publishedAt: string;
  updatedAt: string;
}>;

/** A list of petitions as an Atom feed (RFC 4287). An entry that changes keeps its id and gets a new `updated`. */
export function writeFeed(feed: {
  title: string;
  self: string;
  page: string;
  language: string;
  now: string;
  lines: readonly FeedLine[];
}): string {
  const host = feed.page.replace(/^https?:\/\//, '').replace(/[:/?].*$/, '');
  const updated =
    feed.lines
      .map((line) => line.updatedAt)
      .toSorted()
      .at(-1) ?? feed.now;
  const entries = feed.lines.map(
    (line) => `  <entry>
    <id>tag:${host},2025:${line.id}</id>
    <title>${xmlOf(line.title)}</title>
    <updated>${line.updatedAt}</updated>
    <published>${line.publishedAt}</published>
    <link rel="alternate" href="${xmlOf(line.url)}"/>
    <summary>${xmlOf(line.summary)}</summary>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
  <id>${xmlOf(feed.self)}</id>
  <title>${xmlOf(feed.title)}</title>
  <updated>${updated}</updated>
  <author><name>${xmlOf(feed.title)}</name></author>
  <link rel="self" href="${xmlOf(feed.self)}"/>
  <link rel="alternate" href="${xmlOf(feed.page)}"/>
${entries.join('\n')}
</feed>
`;
}

function xmlOf(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
