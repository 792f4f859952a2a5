"""Pictures of the page, compared with those that are kept.

A picture is compared at a quarter of its size, where the edges of letters do not matter: what counts is how much of it,
and of any one place in it, has another colour. `KEEP_PICTURES=1` keeps what is drawn now.
"""

import base64
import os
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

KEPT = Path(__file__).parent / "pictures"
QUALITY = 0.7
"""Of the kept WebP pictures, from 0 to 1."""
WHOLE = 0.02
"""The share of the greatest possible difference that a picture may have on average."""
PLACE = 0.3
"""The same for any place of 32 by 32 pixels: a missing button is more, another rendering of a word less."""

_ENCODE = """async ([png, quality]) => {
  const image = await createImageBitmap(await (await fetch(png)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/webp", quality })).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}"""

_COMPARE = """async ([one, other]) => {
  const pixels = async (url) => {
    const image = await createImageBitmap(await (await fetch(url)).blob());
    const [width, height] = [Math.ceil(image.width / 4), Math.ceil(image.height / 4)];
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context.imageSmoothingQuality = "high";
    context.drawImage(image, 0, 0, width, height);
    return { width, height, size: [image.width, image.height], data: context.getImageData(0, 0, width, height).data };
  };
  const [a, b] = [await pixels(one), await pixels(other)];
  if (String(a.size) !== String(b.size)) return { whole: 1, place: 1, at: [0, 0] };
  const blocks = new Map();
  let sum = 0;
  for (let y = 0; y < a.height; y++) {
    for (let x = 0; x < a.width; x++) {
      const at = (y * a.width + x) * 4;
      let most = 0;
      for (let part = 0; part < 3; part++) most = Math.max(most, Math.abs(a.data[at + part] - b.data[at + part]) / 255);
      sum += most;
      const block = `${x >> 3} ${y >> 3}`;
      blocks.set(block, (blocks.get(block) ?? 0) + most / 64);
    }
  }
  const [where, place] = [...blocks].reduce((worst, one) => (one[1] > worst[1] ? one : worst));
  return { whole: sum / (a.width * a.height), place, at: where.split(" ").map((number) => number * 32) };
}"""


@dataclass
class Pictures:
    """Compares pictures in a page of the browser's own."""

    bench: Page
    drawn: Path
    keeps: bool = bool(os.environ.get("KEEP_PICTURES"))

    @classmethod
    def open(cls, browser: Browser, drawn: Path) -> "Pictures":
        """Uses `browser` to read pictures; those that are drawn now go to the folder `drawn`."""
        return cls(browser.new_page(), drawn)

    def difference(self, page: Page, name: str) -> str | None:
        """Draws the page and says how it differs from the picture that is kept under this name, if it does."""
        png = page.screenshot(path=self.drawn / f"{name}.png", animations="disabled", caret="hide")
        now = "data:image/png;base64," + base64.b64encode(png).decode()
        kept = KEPT / f"{name}.webp"
        if self.keeps:
            KEPT.mkdir(exist_ok=True)
            kept.write_bytes(base64.b64decode(self.bench.evaluate(_ENCODE, [now, QUALITY])))
            return None
        if not kept.is_file():
            return f"{name}: no picture is kept. Look at {name}.png and run the test with KEEP_PICTURES=1."
        before = "data:image/webp;base64," + base64.b64encode(kept.read_bytes()).decode()
        found = self.bench.evaluate(_COMPARE, [now, before])
        if found["whole"] <= WHOLE and found["place"] <= PLACE:
            return None
        return f"{name}: {found['whole']:.1%} differs, most at {found['at']} ({found['place']:.0%})."
