"use client";

import { useEffect } from "react";
import { ErrorHelp } from "@/components/frame/error-help";

export default function ErrorPage({
  error,
  retry,
}: {
  error: unknown;
  retry: () => void;
}) {
  useEffect(() => console.error(error), [error]);
  return <ErrorHelp retry={retry} />;
}
