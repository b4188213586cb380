import { answerFromShelf } from '#app/ui/kept-pages-enhance.ts';

// The page that lets a device in is asked anew each time: its address is a key.
answerFromShelf('diem-cau-1', (path) => !path.includes('/vao/'));
