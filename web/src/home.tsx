import { render } from "preact";
import { personName } from "./actions/person.ts";
import { api } from "./sync/api.ts";
import { Home } from "./ui/home/home.tsx";
import "./ui/styles/home.css";

/** Shows the list of all schemas. */
export function openHome(root: HTMLElement): void {
  // What is imported here is then told under the same name as what is edited.
  if (personName.value) void api.callMe(personName.value).catch(() => {});
  render(<Home />, root);
  document.documentElement.dataset["drawn"] = "true";
}
