import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./ui/styles/tokens.css";
import "./ui/styles/base.css";
import "./ui/styles/contrast.css";
import { followDensity } from "./actions/settings.ts";
import { followTheme } from "./actions/theme.ts";
import { language } from "./language/texts.ts";
import { loaded } from "./ui/loading.ts";
import { cutAllShown } from "./ui/parts/short.ts";

document.documentElement.lang = language;
const root = document.getElementById("app") as HTMLElement;
const [, page, slug] = location.pathname.split("/");
let retheme = (): void => {};
followTheme(() => retheme());
followDensity();
cutAllShown();

async function start(): Promise<void> {
  if ((page === "schemas" || page === "embed") && slug) {
    const { openDesigner } = await loaded(() => import("./designer.tsx"));
    retheme = await openDesigner(root, decodeURIComponent(slug), page === "embed");
  } else {
    const { openHome } = await loaded(() => import("./home.tsx"));
    openHome(root);
  }
}

void start();
