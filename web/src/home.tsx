import { render } from "preact";
import { Home } from "./ui/home/home.tsx";
import "./ui/styles/home.css";

/** Shows the list of all schemas. */
export function openHome(root: HTMLElement): void {
  render(<Home />, root);
  document.documentElement.dataset["drawn"] = "true";
}
