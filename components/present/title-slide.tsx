import type { Lesson } from "@/lib/lessons/lesson";
import { Slide } from "./slide";

export function TitleSlide({ lesson }: { lesson: Lesson }) {
  const { number, title, summary, minutes } = lesson;
  return (
    <Slide number="1" kind="title">
      <p className="eyebrow">
        Still logged in? · Lesson {number} · about {minutes} minutes
      </p>
      <h2 className="slide-title">{title}</h2>
      <p className="slide-summary">{summary}</p>
    </Slide>
  );
}
