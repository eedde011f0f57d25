import {
  type MeasurementId,
  measurementIds,
} from "@/lib/measure/measurement-ids";
import { SCENES, type SceneId } from "./experiments";
import { findLesson } from "./lesson";
import { tagsOf } from "./lesson-text";
import { attributesOf } from "./syntax-tree";

/** The experiments of a lesson that the server can run by itself, in order. */
export function experimentsOf(slug: string): MeasurementId[] {
  return idsOf(slug).flatMap((id) =>
    measurementIds.filter((known) => known === id),
  );
}

/** The experiments of a lesson that play on a screen, in order. */
export function scenesOf(slug: string): SceneId[] {
  return idsOf(slug).flatMap((id) => SCENES.filter((known) => known === id));
}

function idsOf(slug: string): string[] {
  const lesson = findLesson(slug);
  if (lesson === undefined) return [];
  return tagsOf(lesson)
    .filter(({ name }) => name === "Experiment")
    .map((tag) => String(attributesOf(tag).id));
}
