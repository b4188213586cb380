/** The mark: one who speaks and one who answers. */
export function Mark() {
  return (
    <svg width="44" height="44" viewBox="0 0 44 44" aria-hidden="true">
      <rect width="44" height="44" rx="10" fill="#1d3d63" />
      <path d="M10 13h15a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3h-7l-5 4v-4h-3z" fill="#fff" />
      <path
        d="M31 19h3v14h-3l-5 4v-4h-6"
        fill="none"
        stroke="#f2b632"
        strokeWidth="2.6"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
