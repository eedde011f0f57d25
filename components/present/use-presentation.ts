import { useState, useSyncExternalStore } from "react";
import {
  BEGINNING,
  type Change,
  moveTo,
  type Place,
} from "@/lib/present/place";
import { useChannelSource } from "./channel-source";

export interface Presentation {
  /** Where whoever leads is. */
  place: Place;
  /** What is to be seen here, from 1. */
  slide: number;
  black: boolean;
  go: (slide: number) => void;
  change: (change: Change) => void;
  /** Back to whoever leads; null while this screen follows or leads. */
  follow: (() => void) | null;
  leads: () => boolean;
}

/** The place of a lesson's presentation, and how to move it. */
export function usePresentation(lesson: string, count: number): Presentation {
  const { channelOf, leads } = useChannelSource();
  const { read, subscribe, change } = channelOf(lesson);
  const place = useSyncExternalStore(subscribe, read, () => BEGINNING);
  const [own, setOwn] = useState<number | null>(null);

  const within = (slide: number) => Math.min(Math.max(slide, 1), count);

  function go(to: number) {
    const slide = within(to);
    if (!leads()) setOwn(slide);
    else if (slide !== read().slide || read().black) {
      change(moveTo(read(), slide, Date.now()));
    }
  }

  return {
    place,
    slide: within(own ?? place.slide),
    black: own === null && place.black,
    go,
    change,
    follow: own === null ? null : () => setOwn(null),
    leads,
  };
}
