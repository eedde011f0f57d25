import type { ComponentProps } from "react";
import { PageLink } from "@/components/ui/page-link";

/** What Markdown's elements look like in our prose. */
export const PROSE = {
  p: (props: ComponentProps<"p">) => <p className="text-pretty" {...props} />,
  ul: (props: ComponentProps<"ul">) => (
    <ul className="list-disc space-y-2 pl-6" {...props} />
  ),
  ol: (props: ComponentProps<"ol">) => (
    <ol className="list-decimal space-y-2 pl-6" {...props} />
  ),
  a: ({ href = "", ...props }: ComponentProps<"a">) => (
    <PageLink href={href} className="underline" {...props} />
  ),
  code: (props: ComponentProps<"code">) => (
    <code className="break-words font-mono text-[0.85em]" {...props} />
  ),
  pre: (props: ComponentProps<"pre">) => (
    <pre
      className="whitespace-pre-wrap break-words rounded-lg bg-wash px-4 py-3 text-sm"
      {...props}
    />
  ),
};
