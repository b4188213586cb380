import { serveJobs } from './gateways/threads-of-node.ts';
import { openConsolidating } from './rooms/opinions/cluster/job.ts';
import { openSheetReading } from './rooms/opinions/sheet/job.ts';

/** The entry of the threads beside the web's loop. They know no database and no house: data in, data out. */
serveJobs({ consolidate: openConsolidating, sheet: openSheetReading });
