import type { Go } from "@/components/layout/soft-clicks";

const pauseBeforeSearch = 250;

/**
 * GET forms (search, filters) navigate softly, without empty parameters. `data-auto` submits on change,
 * and a search field shortly after the last key.
 */
export function listenForForms(element: HTMLElement, go: Go) {
  let timer = 0;

  function submit(event: SubmitEvent) {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
    if (form.getAttribute("method") !== "get") return;
    if (new URL(form.action).origin !== location.origin) return;
    event.preventDefault();
    clearTimeout(timer);
    form.closest<HTMLElement>("[popover]")?.hidePopover();
    go(addressOf(form, event.submitter), { replace: "replace" in form.dataset, scroll: false });
  }

  function change(event: Event) {
    const form = autoForm(event.target);
    if (form && !(event.target instanceof HTMLInputElement && event.target.type === "search"))
      form.requestSubmit();
  }

  function input(event: Event) {
    const form = autoForm(event.target);
    if (!form || !(event.target instanceof HTMLInputElement) || event.target.type !== "search") return;
    clearTimeout(timer);
    timer = window.setTimeout(() => form.requestSubmit(), pauseBeforeSearch);
  }

  const restored = new MutationObserver((mutations) => {
    for (const { target } of mutations) followAddress(target);
  });
  restored.observe(element, { attributes: true, attributeFilter: ["value"], subtree: true });
  element.addEventListener("submit", submit);
  element.addEventListener("change", change);
  element.addEventListener("input", input);
  // Somebody who began to type before the page's scripts had come is answered, too.
  const begun = document.activeElement;
  if (begun instanceof HTMLInputElement && begun.value !== begun.defaultValue)
    begun.dispatchEvent(new Event("input", { bubbles: true }));
  return () => {
    clearTimeout(timer);
    restored.disconnect();
    element.removeEventListener("submit", submit);
    element.removeEventListener("change", change);
    element.removeEventListener("input", input);
  };
}

function autoForm(target: EventTarget | null) {
  const form = target instanceof Element ? target.closest("form") : null;
  return form && "auto" in form.dataset ? form : null;
}

function addressOf(form: HTMLFormElement, submitter: HTMLElement | null) {
  const url = new URL(form.action);
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === "string" && value !== "") parameters.append(name, value);
  }
  url.search = parameters.toString();
  return url.href;
}

/** Once typed in, a field no longer follows what the server renders: after "clear filters" or Back it must. */
function followAddress(target: Node) {
  if (!(target instanceof HTMLInputElement) || target === document.activeElement) return;
  // A form drawn in the browser has no method of its own and would count as GET; writing an equal value to a hidden
  // field would call the observer again, for ever.
  if (target.form?.getAttribute("method") !== "get" || target.value === target.defaultValue) return;
  target.value = target.defaultValue;
}
