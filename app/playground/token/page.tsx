import type { Metadata } from "next";
import { OwnToken } from "@/components/own-token/own-token";
import { OwnTokenIntro } from "@/components/own-token/own-token-intro";

export const metadata: Metadata = {
  title: "Bring your own token",
  description:
    "Paste any JWT: it is decoded, weighed, checked and verified in your browser, and never leaves it.",
};

export default function OwnTokenPage() {
  return (
    <div className="mx-auto max-w-6xl px-4 pt-8 sm:px-8 sm:pt-12">
      <OwnTokenIntro />
      <OwnToken />
    </div>
  );
}
