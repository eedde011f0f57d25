import {
  type MeasurementId,
  measurementIds,
} from "@/lib/measure/measurement-ids";
import { findLesson } from "./lesson";
import { tagsOf } from "./lesson-text";
import { attributesOf } from "./syntax-tree";

/** The experiments of a lesson that the server can run by itself, in order. */
export function experimentsOf(slug: string): MeasurementId[] {
  const lesson = findLesson(slug);
  if (lesson === undefined) return [];
  return tagsOf(lesson)
    .filter(({ name }) => name === "Experiment")
    .flatMap((tag) => {
      const id = attributesOf(tag).id;
      return measurementIds.filter((known) => known === id);
    });
}
