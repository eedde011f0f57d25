"use client";

import { ErrorHelp } from "@/components/frame/error-help";
import "./globals.css";

/** Stands in for the whole document when the layout itself broke. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Still logged in? This page broke</title>
        <ErrorHelp retry={retry} />
      </body>
    </html>
  );
}
