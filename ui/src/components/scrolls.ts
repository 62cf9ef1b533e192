import type { Attachment } from "svelte/attachments";

/** Lets the keyboard into a box for as long as it holds more than it shows: the arrows scroll it then (WCAG 2.1.1). */
export const scrolls: Attachment<HTMLElement> = (box) => {
  function look() {
    if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
  const seen = new ResizeObserver(look);
  seen.observe(box);
  for (const child of box.children) seen.observe(child);
  look();
  return () => {
    seen.disconnect();
  };
};
