/**
 * Puts a registry's words into a form's empty fields and gives the names of those that it filled. The country follows the
 * number, since the number is read by its country's rules.
 */
export function fillForm(form: HTMLFormElement, fill: Record<string, string>): string[] {
  const number = form.elements.namedItem("orgNumber");
  const takesNumber = isControl(number) && number.value.trim() === "" && fill.orgNumber !== undefined;
  return Object.entries(fill).flatMap(([name, value]) => {
    const control = form.elements.namedItem(name);
    if (!isControl(control)) return [];
    if (name === "country" ? !takesNumber || control.value === value : control.value.trim() !== "") return [];
    write(control, value);
    return name === "country" ? [] : [name];
  });
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isControl(element: Element | RadioNodeList | null): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

/** As if it were typed: React looks at the element's own setter and at the event. */
function write(control: Control, value: string): void {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value") ?? {};
  set?.call(control, value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}
