import { answerFromShelf } from '#app/ui/kept-pages-enhance.ts';

answerFromShelf('can-bo-thuc-dia', (path) => path.endsWith('/thuc-dia/xem'));
