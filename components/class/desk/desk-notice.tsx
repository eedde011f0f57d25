"use client";

import type { ReactNode } from "react";
import { PageLink } from "@/components/ui/page-link";
import { OpenClass } from "./open-class";

/** What stands in place of the desk when there is none to show. */
export function DeskNotice({
  title,
  joinCode,
  isOver = false,
  children,
}: {
  title: string;
  /** Offers to join as a student. */
  joinCode?: string;
  isOver?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className="mx-auto max-w-2xl py-10 noscript:hidden">
      <p className="eyebrow">The desk</p>
      <h1 className="mt-2 text-balance font-medium font-serif text-4xl tracking-tight">
        {title}
      </h1>
      <p className="mt-4 text-lg text-soft">
        {isOver
          ? "Its code leads nowhere, and everything that it kept is deleted: names, logins, votes."
          : children}
      </p>
      {joinCode !== undefined && (
        <p className="mt-6">
          <PageLink
            href={`/class/${joinCode}`}
            className="font-semibold underline underline-offset-4"
          >
            Join this class as a student
          </PageLink>
        </p>
      )}
      {isOver && <OpenClass />}
    </div>
  );
}
