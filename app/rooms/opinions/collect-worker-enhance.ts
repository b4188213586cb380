import { answerFromShelf } from '#app/ui/kept-pages-enhance.ts';

answerFromShelf('can-bo-thu-y-kien', (path) => path.endsWith('/lam-viec/thu-y-kien'));
