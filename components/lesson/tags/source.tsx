import { findSource } from "@/lib/lessons/sources";

/** A citation: the source, and the place in it. */
export function Source({ id, at }: { id: string; at?: string }) {
  const { title, url } = findSource(id);
  const [short] = title.split(":");
  return (
    <cite className="not-italic">
      <a href={url} title={title} className="underline">
        {[short, at].filter(Boolean).join(" ")}
      </a>
    </cite>
  );
}
