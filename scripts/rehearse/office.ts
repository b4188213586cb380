export type PointLink = Readonly<{ name: string; link: string; pin: string }>;
export type OfficeBoard = Readonly<{
  points: number;
  people: number;
  states: Readonly<Record<'not_connected' | 'ready' | 'live' | 'dropped', number>>;
  /** Names of real points that are not connected now. */
  lost: readonly string[];
}>;

/** The office at its board of points, signed in by an account of its own. */
export async function openOffice(url: string, code: string, account: { email: string; password: string }) {
  const cookie = await signIn(url, account);
  const address = `${url}/lam-viec/phien/${code}/diem-cau/viec`;
  const ask = async (fields: Record<string, string>) => {
    const body = new URLSearchParams(fields);
    const answer = await fetch(address, { method: 'POST', headers: { cookie }, body, redirect: 'manual' });
    if (!answer.ok)
      throw new Error(`${fields.deed}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
    return answer;
  };
  return {
    async open(): Promise<void> {
      await ask({ deed: 'open' });
    },
    async remove(): Promise<void> {
      await ask({ deed: 'remove' });
    },
    async simulate(count: number): Promise<PointLink[]> {
      return count === 0 ? [] : await (await ask({ deed: 'simulate', count: String(count) })).json();
    },
    async board(): Promise<OfficeBoard> {
      const answer = await fetch(address, { headers: { cookie }, redirect: 'manual' });
      if (!answer.ok) throw new Error(`board: ${answer.status}`);
      return await answer.json();
    },
  };
}

async function signIn(url: string, account: { email: string; password: string }): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(account),
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  if (!answer.ok || cookies.length === 0) {
    throw new Error(
      'Không đăng nhập được: đặt REHEARSE_EMAIL và REHEARSE_PASSWORD của một tài khoản văn phòng',
    );
  }
  return cookies.join('; ');
}
