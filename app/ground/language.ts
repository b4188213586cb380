/** Languages of the site: Vietnamese at `/`, English at `/en`. */
export type Language = 'vi' | 'en';
