"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Banner, BannerRow } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { Notice } from "@/lib/lab/notice";

/** The page's one notice; what cannot mend itself can be put away. */
export function NoticeBanner({
  notice,
  onStartOver,
}: {
  notice: Notice | null;
  onStartOver: () => void;
}) {
  const [readTitle, setReadTitle] = useState<string | null>(null);
  if (notice === null || notice.title === readTitle) return <BannerRow />;
  const { kind, tone, title, detail } = notice;
  return (
    <BannerRow>
      <Banner tone={tone} title={title} detail={detail}>
        {kind === "gone" && (
          <Button look="small" onClick={onStartOver}>
            Start over
          </Button>
        )}
        {kind === "failure" && (
          <button
            type="button"
            aria-label="Close this notice"
            onClick={() => setReadTitle(title)}
            className="grid size-11 shrink-0 place-items-center rounded-lg hover:bg-wash sm:size-8"
          >
            <X aria-hidden className="size-4" />
          </button>
        )}
      </Banner>
    </BannerRow>
  );
}
