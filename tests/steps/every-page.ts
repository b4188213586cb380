import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import { dayOf } from '#app/ground/time.ts';

/** One page of the town: its name (for a picture), its address, and who may see it: an account, or a point's link. */
export type TownPage = Readonly<{
  name: string;
  path: string;
  who: 'anybody' | 'clerk' | 'head' | 'front' | 'point';
}>;

/** Every page of the town, with the codes that stand in its database. */
export async function everyPage(db: Database): Promise<readonly TownPage[]> {
  const code = await codesOf(db);
  const pages: Readonly<Record<TownPage['who'], Readonly<Record<string, string>>>> = {
    anybody: {
      home: '/',
      'home-en': '/en',
      how: '/cach-lam',
      privacy: '/thong-tin-ca-nhan',
      accessibility: '/kha-nang-tiep-can',
      missing: '/khong-co-trang-nay',
      former: '/don-vi-cu?q=khuong',
      rechecks: '/y-kien-khong-tiep-nhan',
      supervisions: '/giam-sat',
      supervision: `/giam-sat/${code.supervision}`,
      reception: '/tiep-cong-dan',
      'reception-en': '/en/tiep-cong-dan',
      dialogues: '/doi-thoai',
      'year-plan': '/ke-hoach',
      funnel: `/doi-thoai/${code.collecting}/y-kien`,
      invitation: `/giay-moi/${code.invitation}`,
      'year-plan-none': '/ke-hoach/2031',
      'dialogue-closed': `/doi-thoai/${code.closed}`,
      'dialogue-live': `/doi-thoai/${code.live}`,
      'dialogue-collecting': `/doi-thoai/${code.collecting}`,
      'dialogue-en': `/en/doi-thoai/${code.collecting}`,
      conclusion: `/doi-thoai/${code.closed}/ket-luan`,
      send: `/gui-y-kien?doi-thoai=${code.collecting}`,
      'paper-form': `/gui-y-kien/phieu?doi-thoai=${code.collecting}&to=T%E1%BB%95%205`,
      follow: '/tra-cuu',
      'follow-wrong': '/tra-cuu?ma=KN-2026-99999',
      petitions: '/kien-nghi',
      'petition-map': '/kien-nghi/ban-do',
      'petition-map-none': '/kien-nghi/ban-do?tinh-trang=withdrawn&tre=on',
      'petition-map-en': '/en/kien-nghi/ban-do?tre=on',
      'petitions-none': '/kien-nghi?q=khongcogi',
      'petition-working': `/kien-nghi/${code.working}`,
      'petition-answered': `/kien-nghi/${code.answered}`,
      'petition-escalated': `/kien-nghi/${code.escalated}`,
      'follow-code': `/theo-doi/${code.answered}`,
      verdict: `/kien-nghi/${code.answered}/danh-gia`,
      withdraw: `/kien-nghi/${code.working}/rut`,
      thread: `/tra-cuu/${code.answered}`,
      'thread-promise': `/tra-cuu/${code.kept}`,
      'thread-diverted': `/tra-cuu/${code.diverted}`,
      'thread-rejected': `/tra-cuu/${code.rejected}`,
      'object-merge': `/gui-y-kien/khong-gop/${code.merged}`,
      promises: '/loi-hua',
      'promise-kept': `/loi-hua/${code.kept}`,
      'promise-broken': `/loi-hua/${code.broken}`,
      live: `/truc-tiep/${code.live}`,
      'live-before': `/truc-tiep/${code.collecting}`,
      record: `/truc-tiep/${code.closed}`,
      ask: `/truc-tiep/${code.live}/hoi`,
      speak: `/truc-tiep/${code.live}/phat-bieu`,
      'record-so-far': `/truc-tiep/${code.live}?xem=bien-ban`,
      'my-questions': `/truc-tiep/${code.live}/cua-toi`,
      'seat-slip': '/phieu/K7QF3M9T',
      'on-air': `/man-hinh/${code.live}/len-hinh`,
      'point-screen': `/man-hinh/${code.live}/diem/1`,
      join: '/vao',
      hall: `/man-hinh/${code.live}`,
      'sign-in': '/lam-viec/dang-nhap',
    },
    clerk: {
      'desk-today': '/lam-viec',
      'desk-own-tasks': '/lam-viec/viec-chuan-bi',
      'desk-plan': `/lam-viec/ke-hoach/${code.year}`,
      'desk-plan-month': `/lam-viec/ke-hoach/${code.year}?xem=thang&thang=${code.month}`,
      'desk-plan-list': `/lam-viec/ke-hoach/${Number(code.year) + 1}?xem=danh-sach`,
      'desk-plan-suggestions': `/lam-viec/ke-hoach/${Number(code.year) + 1}/goi-y`,
      'desk-voters': '/lam-viec/ke-hoach/yeu-cau',
      'desk-heads': '/lam-viec/nguoi-dung-dau',
      'desk-dialogues': '/lam-viec/doi-thoai',
      'desk-dialogue-create': '/lam-viec/doi-thoai/tao',
      'desk-dialogue-collecting': `/lam-viec/doi-thoai/${code.collecting}`,
      'desk-tasks': `/lam-viec/doi-thoai/${code.collecting}/chuan-bi`,
      'desk-invitations': `/lam-viec/doi-thoai/${code.collecting}/khach-moi`,
      'desk-slips': `/lam-viec/doi-thoai/${code.collecting}/giay-moi`,
      'desk-points': `/lam-viec/doi-thoai/${code.collecting}/diem-cau`,
      'desk-points-file': `/lam-viec/doi-thoai/${code.collecting}/diem-cau/tep`,
      'desk-run-sheet': `/lam-viec/doi-thoai/${code.collecting}/kich-ban`,
      'desk-choose': `/lam-viec/doi-thoai/${code.collecting}/chon`,
      'desk-tally': `/lam-viec/doi-thoai/${code.collecting}/phieu`,
      'desk-rechecks': '/lam-viec/y-kien/xem-lai',
      'desk-recheck': `/lam-viec/doi-thoai/${code.collecting}/xem-lai`,
      'desk-head-page': `/lam-viec/doi-thoai/${code.collecting}/nguoi-dung-dau`,
      'desk-results': `/lam-viec/doi-thoai/${code.collecting}/nhin-lai`,
      'desk-drafts': `/lam-viec/doi-thoai/${code.collecting}/du-thao`,
      'desk-gauge': `/lam-viec/doi-thoai/${code.collecting}/dai-dien`,
      'desk-stubs': '/lam-viec/da-huong-dan',
      'desk-population': '/lam-viec/dan-cu',
      'desk-dialogue-edit': `/lam-viec/doi-thoai/${code.collecting}/sua`,
      'desk-dialogue-closed': `/lam-viec/doi-thoai/${code.closed}`,
      'desk-opinions': '/lam-viec/y-kien',
      'desk-opinion': `/lam-viec/y-kien/${code.opinion}`,
      'desk-entry': '/lam-viec/y-kien/nhap',
      'desk-messages': '/lam-viec/tin',
      'desk-letters': '/lam-viec/tin/thu',
      'desk-texts': '/lam-viec/tin/mau',
      'desk-text': '/lam-viec/tin/mau/answered/vi',
      'desk-hours': '/lam-viec/tin/gio',
      'desk-my-mail': '/lam-viec/tin/cua-toi',
      'desk-imports': '/lam-viec/y-kien/nhap-bang',
      'desk-groups': '/lam-viec/y-kien/nhom',
      'desk-hot-spots': '/lam-viec/y-kien/diem-nong',
      'desk-field-words': '/lam-viec/y-kien/tu-dien',
      'desk-inbox': '/lam-viec/viec',
      'desk-below': '/lam-viec/kien-nghi/cap-duoi',
      'desk-reminders': '/lam-viec/kien-nghi/nhac-viec',
      'desk-reminder-sheet': `/lam-viec/kien-nghi/nhac-viec/${code.reminded}`,
      'desk-absence': '/lam-viec/kien-nghi/vang-mat',
      'desk-signing': '/lam-viec/kien-nghi/ky-thay',
      'desk-formalism': '/lam-viec/kien-nghi/hinh-thuc',
      'desk-habits': '/lam-viec/kien-nghi/quy-tac',
      'desk-petition': `/lam-viec/kien-nghi/${code.working}`,
      'desk-slip': `/lam-viec/kien-nghi/${code.working}/phieu`,
      'desk-audience': `/lam-viec/phien/${code.live}/nguoi-du`,
      'desk-audience-after': `/lam-viec/phien/${code.closed}/nguoi-du`,
      'desk-points-live': `/lam-viec/phien/${code.live}/diem-cau`,
      'desk-secretary': `/lam-viec/phien/${code.live}/thu-ky`,
      'desk-minutes': `/lam-viec/bien-ban/${code.live}`,
      'desk-minutes-closed': `/lam-viec/bien-ban/${code.closed}`,
      'desk-moderation': '/lam-viec/quy-tac/duyet-cau-hoi?thu=do%20lua%20dao',
      'desk-shorthand': '/lam-viec/quy-tac/chu-tat',
      'desk-conclusion': `/lam-viec/ket-luan/${code.closed}`,
      'desk-handovers': '/lam-viec/ban-giao',
      'desk-look-back': `/lam-viec/mo-dau/${code.collecting}`,
      'desk-inbox-done': '/lam-viec/viec?chong=done',
      'desk-promise': `/lam-viec/cam-ket/${code.kept}`,
      'desk-lists': '/lam-viec/quy-tac/danh-muc',
      'desk-list': '/lam-viec/quy-tac/danh-muc/reject_reason?sua=insult',
      'desk-list-tasks': '/lam-viec/quy-tac/danh-muc/checklist?sua=',
      'desk-units': '/lam-viec/don-vi',
      'desk-supervision-office': `/lam-viec/giam-sat/${code.supervision}`,
      'desk-supervision-readings': '/lam-viec/giam-sat/luot-doc',
      'desk-fields': '/lam-viec/don-vi/linh-vuc',
      'desk-reception': '/lam-viec/don-vi/tiep-cong-dan',
      'desk-reception-place': `/lam-viec/don-vi/tiep-cong-dan/${code.reception}`,
      'desk-unit': `/lam-viec/don-vi/${code.unit}`,
      'desk-unit-add': '/lam-viec/don-vi/them',
      'desk-rules': '/lam-viec/quy-tac',
      'desk-rule': `/lam-viec/quy-tac/petition.answer_days`,
      'desk-rule-preview':
        '/lam-viec/quy-tac/notice.lead_days?amount=12&tryDay.day=19&tryDay.month=3&tryDay.year=2027',
      'desk-rule-books': '/lam-viec/quy-tac/bo',
      'desk-holidays': '/lam-viec/quy-tac/ngay-nghi',
      'desk-legal-texts': '/lam-viec/quy-tac/van-ban',
      'desk-legal-text-new': '/lam-viec/quy-tac/van-ban?sua=',
      'desk-people': '/lam-viec/nguoi-dung',
      'desk-account': '/lam-viec/tai-khoan',
      'desk-missing': '/lam-viec/khong-co',
    },
    head: {
      'desk-today-head': '/lam-viec',
      'desk-chair': `/lam-viec/phien/${code.live}/chu-toa`,
    },
    front: {
      'desk-today-front': '/lam-viec',
      'front-collect': '/lam-viec/thu-y-kien',
      'front-dialogue': `/lam-viec/doi-thoai/${code.collecting}`,
      'front-rechecks': '/lam-viec/y-kien/xem-lai',
      'front-recheck': `/lam-viec/doi-thoai/${code.collecting}/xem-lai`,
      'field-front': '/thuc-dia/xem',
      'desk-inbox-front': '/lam-viec/viec?chong=verify',
      'desk-supervisions': '/lam-viec/giam-sat',
      'desk-supervision-plan': '/lam-viec/giam-sat/lap',
      'desk-supervision': `/lam-viec/giam-sat/${code.supervising}`,
      'desk-supervision-picked': `/lam-viec/giam-sat/${code.supervising}?nhom=late`,
      'desk-supervision-ended': `/lam-viec/giam-sat/${code.supervision}`,
      'desk-supervision-thread': `/lam-viec/giam-sat/${code.supervising}/doc/${code.sampled}`,
    },
    point: {
      point: `/diem-cau/${code.live}`,
      'point-en': `/en/diem-cau/${code.live}`,
    },
  };
  return (['anybody', 'clerk', 'head', 'front', 'point'] as const).flatMap((who) =>
    Object.entries(pages[who]).map(([name, path]) => ({ name, path, who })),
  );
}

type Coded = 'dialogue' | 'petition' | 'opinion' | 'commitment' | 'supervision';

/** One code of each kind that the pages need; throws where the town has lost one. */
export async function codesOf(db: Database) {
  const first = async (table: Coded, state: string) => {
    const found = await sql<{ code: string }>`
      select code from ${sql.table(table)} where state = ${state} order by code limit 1`.execute(db);
    const code = found.rows[0]?.code;
    if (code === undefined) throw new Error(`the town has no ${table} that is ${state}`);
    return code;
  };
  const reminded = await db
    .selectFrom('reminder')
    .select('unit_id')
    .where('unit_id', 'is not', null)
    .executeTakeFirstOrThrow();
  const unit = await db
    .selectFrom('unit')
    .innerJoin('installation', 'installation.home_organisation_id', 'unit.organisation_id')
    .select('unit.id')
    .orderBy('unit.name')
    .executeTakeFirstOrThrow();
  const live = await db
    .selectFrom('dialogue')
    .select('starts_at')
    .where('state', '=', 'live')
    .executeTakeFirstOrThrow();
  const reception = await db
    .selectFrom('reception_place')
    .select('id')
    .orderBy('name', 'desc')
    .executeTakeFirstOrThrow();
  const { drawn: sampled } = await db
    .selectFrom('supervision_draw')
    .select('drawn')
    .orderBy('drawn_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const { token } = await db
    .selectFrom('invitation')
    .select('token')
    .where('required_for', 'is not', null)
    .orderBy('name')
    .limit(1)
    .executeTakeFirstOrThrow();
  const liveDay = dayOf(live.starts_at);
  return {
    invitation: token,
    year: liveDay.slice(0, 4),
    month: Number(liveDay.slice(5, 7)),
    closed: await first('dialogue', 'closed'),
    live: await first('dialogue', 'live'),
    collecting: await first('dialogue', 'collecting'),
    working: await first('petition', 'in_progress'),
    answered: await first('petition', 'answered'),
    escalated: await first('petition', 'escalated'),
    opinion: await first('opinion', 'received'),
    diverted: await first('opinion', 'diverted'),
    rejected: await first('opinion', 'rejected'),
    merged: await first('opinion', 'merged'),
    kept: await first('commitment', 'verified'),
    broken: await first('commitment', 'not_fulfilled'),
    unit: unit.id,
    reception: reception.id,
    supervision: await first('supervision', 'concluded'),
    supervising: await first('supervision', 'ongoing'),
    sampled: sampled[0] ?? '',
    reminded: reminded.unit_id ?? '',
  };
}
