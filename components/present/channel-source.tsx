"use client";

import { createContext, type ReactNode, use } from "react";
import { LocalChannel } from "@/lib/present/local-channel";
import type { SlideChannel } from "@/lib/present/slide-channel";

/** How the screens of a presentation are kept in step. */
export interface Source {
  /** The same channel each time it is asked for the same lesson. */
  channelOf: (lesson: string) => SlideChannel;
  /** Moves for everyone; else it follows, and may look around by itself. */
  leads: () => boolean;
}

const locals = new Map<string, LocalChannel>();

function localChannel(lesson: string): SlideChannel {
  const channel = locals.get(lesson) ?? new LocalChannel(lesson);
  locals.set(lesson, channel);
  return channel;
}

/** Without a class room: the windows of this browser, but for `?follow`. */
const Current = createContext<Source>({
  channelOf: localChannel,
  leads: () => !new URLSearchParams(location.search).has("follow"),
});

export function useChannelSource(): Source {
  return use(Current);
}

/** Everything within is kept in step by this source. */
export function ChannelSource({
  source,
  children,
}: {
  source: Source;
  children: ReactNode;
}) {
  return <Current value={source}>{children}</Current>;
}
