export function SiteFooter() {
  return (
    <footer className="mt-20 border-line border-t py-8 text-soft text-sm">
      <p className="mx-auto max-w-6xl px-4 sm:px-8">
        Still Logged In? is open source under the MIT licence. Everything on
        these pages comes from this server: no font, script or figure from
        elsewhere.
      </p>
    </footer>
  );
}
