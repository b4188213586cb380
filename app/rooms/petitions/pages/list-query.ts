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
