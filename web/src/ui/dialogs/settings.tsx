import type { JSX } from "preact";
import { DENSITY_NAMES, density, NOTATION_NAMES, notation, THEME_NAMES } from "../../actions/settings.ts";
import { theme } from "../../actions/theme.ts";
import { LANGUAGES, type LanguageName, language, setLanguage, texts } from "../../language/texts.ts";
import { FoldSwitch } from "../panels/fold_switch.tsx";
import { Choices, Dialog } from "../parts.tsx";

const t = texts.settings;

/** How a person wants the page to look and to speak. */
export function SettingsDialog({ onClose }: { onClose: () => void }): JSX.Element {
  return (
    <Dialog title={t.title} class="settings" onClose={onClose}>
      <div class="dialog-body">
        <p>{t.text}</p>
        <Choices
          legend={t.theme}
          value={theme.value}
          options={THEME_NAMES.map((name) => [name, t.themes[name]])}
          onChange={(name) => {
            theme.value = name;
          }}
        />
        <Choices
          legend={texts.panels.notation}
          value={notation.value}
          options={NOTATION_NAMES.map((name) => [name, texts.panels.notations[name]])}
          onChange={(name) => {
            notation.value = name;
          }}
        />
        <FoldSwitch />
        <Choices
          legend={t.density}
          value={density.value}
          options={DENSITY_NAMES.map((name) => [name, t.densities[name]])}
          onChange={(name) => {
            density.value = name;
          }}
        />
        <Choices
          legend={t.language}
          value={language}
          options={Object.entries(LANGUAGES) as [LanguageName, string][]}
          onChange={setLanguage}
        />
        <p>{t.languageHint}</p>
        <p>{t.motionHint}</p>
      </div>
    </Dialog>
  );
}
