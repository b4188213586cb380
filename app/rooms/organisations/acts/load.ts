import { createHash } from 'node:crypto';
import type { House, Tx } from '#app/house.ts';
import {
  adminUnitRows,
  fieldRows,
  formerUnitRows,
  holidayRows,
  legalBasisRows,
  ruleRows,
} from '../reference.ts';
import {
  loadAdminUnits,
  loadFields,
  loadFormerUnits,
  loadHolidays,
  loadLegalBases,
  loadRules,
  lockLoading,
  readStamps,
  writeStamp,
} from '../store-load.ts';

/** One set of reference data: its stamp says which content and which shape of rows the database holds. */
type Load = Readonly<{ name: string; content: string; write: (tx: Tx) => Promise<void> }>;

/** Raise it when rows are made differently from the same data. */
const shape = '1';

/**
 * Brings places, fields, legal bases, holidays and rules to the state of this program; returns the names of the
 * sets that were written. A set whose content is already there costs nothing. What people have set is kept.
 */
export async function loadReferenceData(house: House): Promise<string[]> {
  const loads = await readLoads(house);
  const before = await readStamps(house.db);
  if (loads.every((load) => before.get(load.name) === stampOf(load))) return [];
  return await house.transact(async (tx) => {
    await lockLoading(tx);
    const stamps = await readStamps(tx);
    const written: string[] = [];
    for (const load of loads) {
      if (stamps.get(load.name) === stampOf(load)) continue;
      await load.write(tx);
      await writeStamp(tx, load.name, stampOf(load), house.now());
      written.push(load.name);
    }
    return written;
  });
}

async function readLoads(house: House): Promise<Load[]> {
  const [provinces, wards, former, fields, bases, holidays, rules] = await Promise.all([
    import('../data/provinces.json'),
    import('../data/wards.csv?raw'),
    import('../data/former-units.csv?raw'),
    import('../data/fields.json'),
    import('../data/legal-bases.json'),
    import('../data/holidays.json'),
    import('../data/rule-profiles.json'),
  ]);
  return [
    {
      name: 'admin_unit',
      content: JSON.stringify(provinces.default) + wards.default,
      write: (tx) => loadAdminUnits(tx, adminUnitRows(provinces.default, wards.default)),
    },
    {
      name: 'former_unit',
      content: former.default,
      write: (tx) => loadFormerUnits(tx, formerUnitRows(former.default)),
    },
    {
      name: 'field',
      content: JSON.stringify(fields.default),
      write: async (tx) => {
        const rows = fieldRows(fields.default);
        await loadFields(tx, rows.fields, rows.routes);
      },
    },
    {
      name: 'legal_basis',
      content: JSON.stringify(bases.default),
      write: (tx) => loadLegalBases(tx, legalBasisRows(bases.default)),
    },
    {
      name: 'holiday',
      content: JSON.stringify(holidays.default),
      write: (tx) => loadHolidays(tx, holidayRows(holidays.default)),
    },
    {
      name: 'rule',
      content: JSON.stringify(rules.default),
      write: async (tx) => {
        const rows = ruleRows(rules.default, house.newId);
        await loadRules(tx, rows.profiles, rows.rules);
      },
    },
  ];
}

function stampOf(load: Load): string {
  return createHash('sha256').update(`${shape}\n${load.content}`).digest('hex');
}
