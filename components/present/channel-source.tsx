"use client";

import { createContext, type ReactNode, use } from "react";
import { classInAddress } from "@/lib/present/class-in-address";
import { LocalChannel } from "@/lib/present/local-channel";
import { RoomChannel } from "@/lib/present/room-channel";
import { roomWire } from "@/lib/present/room-wire";
import type { SlideChannel } from "@/lib/present/slide-channel";

/** How the screens of a presentation are kept in step. */
export interface Source {
  /** The same channel each time it is asked for the same lesson. */
  channelOf: (lesson: string) => SlideChannel;
  /** Moves for everyone; else it follows, and may look around by itself. */
  leads: () => boolean;
}

const channels = new Map<string, SlideChannel>();

/** A page is of one class for as long as it is open, or of none. */
function channelOf(lesson: string): SlideChannel {
  const channel = channels.get(lesson) ?? newChannel(lesson);
  channels.set(lesson, channel);
  return channel;
}

function newChannel(lesson: string): SlideChannel {
  // While the page is made there is no address, and nothing to follow.
  const code = typeof location === "undefined" ? null : classInAddress();
  return code === null
    ? new LocalChannel(lesson)
    : new RoomChannel(lesson, roomWire(code));
}

/**
 * With `?class=K7MX2P` the screens of that class, else the windows of this
 * browser. `?follow` does not lead; in a class the desk alone can.
 */
const Current = createContext<Source>({
  channelOf,
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
