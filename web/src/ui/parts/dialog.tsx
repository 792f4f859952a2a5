import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { texts } from "../../language/texts.ts";
import { X } from "../icons.ts";
import { IconButton } from "./icon.tsx";

/** A dialog over the page, by the browser's own: it holds the focus, and Escape closes it. */
export function Dialog(props: {
  title: string;
  onClose: () => void;
  class?: string;
  children: ComponentChildren;
  head?: ComponentChildren;
  bare?: boolean;
}): JSX.Element {
  const element = useRef<HTMLDialogElement>(null);
  const isClosed = useRef(false);
  // The browser tells of the closing later than of the Escape before it: the keys behind it are the page's already.
  const close = (): void => {
    if (isClosed.current) return;
    isClosed.current = true;
    props.onClose();
  };
  // Before the next frame: who opens it by keys goes on typing at once.
  useLayoutEffect(() => {
    element.current?.showModal();
    // The first button is not what a person came for.
    if (!element.current?.querySelector("[autofocus]")) element.current?.focus();
  }, []);
  return (
    <dialog
      ref={element}
      tabIndex={-1}
      class={`dialog ${props.class ?? ""}`}
      aria-label={props.title}
      onCancel={(event) => {
        // A field for a file tells its own dialog's, too.
        if (event.target === element.current) close();
      }}
      onClose={close}
      onPointerDown={(event) => {
        if (event.target === element.current) element.current?.close();
      }}
    >
      {!props.bare && (
        <div class="dialog-head">
          <h2>{props.title}</h2>
          <div class="grow">{props.head}</div>
          <IconButton icon={X} label={texts.common.close} class="tip-left" onClick={() => element.current?.close()} />
        </div>
      )}
      {props.children}
    </dialog>
  );
}
