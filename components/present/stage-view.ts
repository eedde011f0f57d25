import { createContext, use } from "react";
import type { SlideWords } from "@/lib/lessons/slide-words";

/** What each slide has to know of the stage. */
interface StageView {
  words: readonly Pick<SlideWords, "title" | "section">[];
  current: number;
  overview: boolean;
  pick: (slide: number) => void;
}

export const StageContext = createContext<StageView>({
  words: [],
  current: 1,
  overview: false,
  pick: () => {},
});

export function useStageView(): StageView {
  return use(StageContext);
}
