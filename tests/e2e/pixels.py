"""What a person sees of a part of the page, as the browser composes it."""

import base64
from typing import Any

from playwright.sync_api import Page

_READ = """async (png) => {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let [hash, darkest, reds] = [0, 255, 0];
  for (let at = 0; at < data.length; at += 4) {
    hash = (hash * 31 + data[at] * 7 + data[at + 1] * 3 + data[at + 2]) >>> 0;
    darkest = Math.min(darkest, data[at]);
    reds += data[at] > 190 && data[at + 1] < 90 && data[at + 2] < 90;
  }
  return { hash, darkest, reds };
}"""


def pixels(page: Page, x: float, y: float, width: float = 90, height: float = 24) -> dict[str, int]:
    """A number that stands for the pixels there, how dark the darkest is (0 to 255), and how many are red."""
    png = page.screenshot(clip={"x": x, "y": y, "width": width, "height": height}, caret="hide")
    found: dict[str, Any] = page.evaluate(_READ, base64.b64encode(png).decode())
    return found
