import type { Translate } from "@/lib/i18n/translator";

export type PlaceLink = { text: string; href: string };
type Place = { street: string | null; town: string; country: string };

/** Where a place is on the map, and the way there. */
export function placeLinks({ street, town, country }: Place, t: Translate): PlaceLink[] {
  const place = [street, town, country].filter(Boolean).join(", ");
  const at = (page: string, name: string) =>
    `https://www.openstreetmap.org/${page}?${new URLSearchParams({ [name]: place })}`;
  return [
    { text: t("customers.showOnMap"), href: at("search", "query") },
    { text: t("customers.showWay"), href: at("directions", "to") },
  ];
}
