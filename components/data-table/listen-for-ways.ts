/**
 * Buttons that lead on with the chosen rows (`formmethod="get"`): the address holds what those pages read alone, not every
 * field of the bar.
 */
export function listenForWays(form: HTMLFormElement) {
  function click(event: MouseEvent) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button || button.getAttribute("formmethod") !== "get") return;
    event.preventDefault();
    const address = new URL(button.formAction);
    address.searchParams.set(button.name, button.value);
    const sent = new FormData(form);
    for (const name of ["all", "list", "id"]) {
      if (name === "id" && sent.has("all")) continue;
      for (const value of sent.getAll(name)) address.searchParams.append(name, String(value));
    }
    window.location.assign(address);
  }
  form.addEventListener("click", click);
  return () => form.removeEventListener("click", click);
}
