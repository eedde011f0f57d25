import { evaluate } from "@mdx-js/mdx";
import type { ComponentProps } from "react";
import * as runtime from "react/jsx-runtime";
import remarkGfm from "remark-gfm";

/** Plain Markdown of our own, rendered while the page is built. */
export async function Markdown({ text }: { text: string }) {
  const { default: Content } = await evaluate(text, {
    ...runtime,
    format: "md",
    remarkPlugins: [remarkGfm],
  });
  return (
    <div className="font-serif text-lg leading-relaxed">
      <Content components={ELEMENTS} />
    </div>
  );
}

const ELEMENTS = {
  h2: (props: ComponentProps<"h2">) => (
    <h2 className="mt-10 font-medium text-2xl tracking-tight" {...props} />
  ),
  p: (props: ComponentProps<"p">) => <p className="mt-4" {...props} />,
  ul: (props: ComponentProps<"ul">) => (
    <ul className="mt-4 list-disc space-y-2 pl-6" {...props} />
  ),
  ol: (props: ComponentProps<"ol">) => (
    <ol className="mt-4 list-decimal space-y-2 pl-6" {...props} />
  ),
  a: (props: ComponentProps<"a">) => <a className="underline" {...props} />,
  code: (props: ComponentProps<"code">) => (
    <code className="break-words font-mono text-base" {...props} />
  ),
  pre: (props: ComponentProps<"pre">) => (
    <pre
      className="mt-4 overflow-x-auto rounded-lg bg-wash px-4 py-3 text-sm"
      {...props}
    />
  ),
  table: (props: ComponentProps<"table">) => (
    <div className="mt-4 overflow-x-auto">
      <table className="w-full text-left font-sans text-sm" {...props} />
    </div>
  ),
  th: (props: ComponentProps<"th">) => (
    <th className="py-2 pr-4 font-normal text-soft" {...props} />
  ),
  td: (props: ComponentProps<"td">) => (
    <td className="border-line border-t py-2 pr-4 align-top" {...props} />
  ),
};
