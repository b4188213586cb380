import { type ListQuery, listQuery } from '../inputs.ts';

/** The filters of the public list as they stand in an address. */
export function readListQuery(search: URLSearchParams): ListQuery {
  return listQuery.parse({
    q: search.get('q'),
    field: search.get('linh-vuc'),
    unit: search.get('don-vi'),
    state: search.get('tinh-trang'),
    late: search.get('tre') ?? false,
    dialogue: search.get('doi-thoai'),
    area: search.get('khu-vuc'),
    commune: search.get('xa'),
    page: search.get('trang') ?? 1,
  });
}

/** The filters by their names in an address, without the page. */
export function filtersOf(query: ListQuery): Record<string, string | undefined> {
  return {
    q: query.q ?? undefined,
    'linh-vuc': query.field ?? undefined,
    'don-vi': query.unit ?? undefined,
    'tinh-trang': query.state ?? undefined,
    tre: query.late ? 'on' : undefined,
    'doi-thoai': query.dialogue ?? undefined,
    'khu-vuc': query.area ?? undefined,
    xa: query.commune ?? undefined,
  };
}

/** The same as an address has them, always in one order; nothing where nothing is filtered. */
export function listSearch(query: ListQuery): string {
  const search = new URLSearchParams(
    Object.entries(filtersOf(query)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return search.size > 0 ? `?${search}` : '';
}
