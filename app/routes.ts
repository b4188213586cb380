import { layout, type RouteConfig, route } from '@react-router/dev/routes';
import * as commitments from './rooms/commitments/routes.ts';
import * as dialogues from './rooms/dialogues/routes.ts';
import * as figures from './rooms/figures/routes.ts';
import * as live from './rooms/live/routes.ts';
import * as messages from './rooms/messages/routes.ts';
import * as opinions from './rooms/opinions/routes.ts';
import * as organisations from './rooms/organisations/routes.ts';
import * as oversight from './rooms/oversight/routes.ts';
import * as people from './rooms/people/routes.ts';
import * as petitions from './rooms/petitions/routes.ts';

const rooms = [
  people,
  organisations,
  dialogues,
  opinions,
  live,
  petitions,
  commitments,
  messages,
  oversight,
  figures,
];

/** Vietnamese at `/`, English at `/en`. An errors layout inside each shell keeps its header around error pages. */
export default [
  route('co-chu', 'ui/pages/larger-text.ts'),
  route(':lang?', 'ui/pages/language.tsx', [
    layout('ui/public-shell.tsx', [
      layout('ui/pages/errors.tsx', { id: 'public-errors' }, [
        ...rooms.flatMap((room) => room.publicRoutes),
        route('cach-lam', 'ui/pages/how-we-work.tsx'),
        route('thong-tin-ca-nhan', 'ui/pages/privacy.tsx'),
        route('kha-nang-tiep-can', 'ui/pages/accessibility.tsx'),
        route('*', 'ui/pages/missing.tsx'),
      ]),
    ]),
    layout('ui/staff-shell.tsx', [
      layout('ui/pages/staff-errors.tsx', [
        ...rooms.flatMap((room) => room.staffRoutes),
        route('lam-viec/*', 'ui/pages/staff-missing.tsx'),
      ]),
    ]),
    ...rooms.flatMap((room) => room.bareRoutes),
  ]),
] satisfies RouteConfig;
