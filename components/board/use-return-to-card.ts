import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";

/**
 * Once what the address asked about a card is answered or left, the card has the focus again, wherever it stands by then.
 * @returns what notes the card that is asked about
 */
export function useReturnToCard(): (card: HTMLElement) => void {
  const isAsked = useSearchParams().has("card");
  const card = useRef("");
  useEffect(() => {
    if (isAsked || !card.current) return;
    document.querySelector<HTMLElement>(`#card-${card.current} a.main`)?.focus();
    card.current = "";
  }, [isAsked]);
  return ({ dataset }) => {
    card.current = dataset.card ?? "";
  };
}
