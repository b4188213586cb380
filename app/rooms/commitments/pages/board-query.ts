import { type BoardQuery, boardQuery } from '../inputs.ts';

/** The filters of the board as they stand in an address. */
export function readBoardQuery(search: URLSearchParams): BoardQuery {
  return boardQuery.parse({
    group: search.get('nhom'),
    unit: search.get('don-vi'),
    dialogue: search.get('doi-thoai'),
    q: search.get('q'),
    page: search.get('trang') ?? 1,
  });
}

/** The same filters back in an address, without the page; `more` takes the place of what stands there. */
export function boardSearch(query: BoardQuery, more: Readonly<{ nhom?: string }> = {}): string {
  const named = {
    ...{ q: query.q, 'don-vi': query.unit, nhom: query.group, 'doi-thoai': query.dialogue },
    ...more,
  };
  const search = new URLSearchParams(
    Object.entries(named).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return search.size === 0 ? '' : `?${search}`;
}
