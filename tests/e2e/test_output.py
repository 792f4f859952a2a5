"""Arranging in the page, and what comes out of it: pictures, documentation, the page for others."""

import re
import struct
import xml.etree.ElementTree as ET
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import combinations
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.accessible import violations
from tests.e2e.designer import TOKEN, Canvas, Designer

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "\"><script>alert(1)</script>&'日本"


@pytest.fixture(scope="module")
def canvas(designer: Designer, browser: Browser) -> Iterator[Canvas]:
    """One person with one schema for all of this module; a page that reports an error fails it."""
    slug = designer.imported("Output", "chinook.sql")
    designer.ask(f"/{slug}/tables", "POST", {"name": HOSTILE, "positionX": 40, "positionY": 3000})
    for place, name in enumerate(("москва", "שלום", "".join(map(chr, range(0x4E00, 0x4E10))))):
        designer.ask(f"/{slug}/tables", "POST", {"name": name, "positionX": 340 + place * 250, "positionY": 3000})
    errors: list[str] = []
    context = browser.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True)
    context.add_init_script("localStorage.setItem('schemawright.name', 'Ada')")
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{designer.url}/?token={TOKEN}")
    opened = Canvas(page, designer, slug).open()
    opened.saved()
    yield opened
    context.close()
    assert errors == []


def arrange(canvas: Canvas, how: str) -> dict[str, tuple[float, float]]:
    """The places of all tables after an arrangement has been saved."""
    before = places(canvas)
    canvas.page.get_by_role("button", name="Arrange").first.click()
    canvas.page.get_by_role("menuitem", name=how, exact=True).click()
    expect(canvas.page.locator(".hint-bar")).to_have_count(0, timeout=20_000)
    for _ in range(100):
        if (now := places(canvas)) != before:
            canvas.saved()
            return places(canvas)
        canvas.page.wait_for_timeout(100)
    return now


def places(canvas: Canvas) -> dict[str, tuple[float, float]]:
    tables = canvas.designer.ask(f"/{canvas.slug}")["tables"]
    return {table["name"]: (table["positionX"], table["positionY"]) for table in tables}


def test_arrangements_differ_keep_pinned_tables_and_are_taken_back_at_once(canvas: Canvas) -> None:
    pinned = canvas.designer.table(canvas.slug, "album")
    change = {"pinned": True, "positionX": 900, "positionY": 700}
    canvas.designer.ask(f"/{canvas.slug}/tables/{pinned['id']}", "PATCH", change)
    canvas.page.wait_for_timeout(300)
    seen: list[dict[str, tuple[float, float]]] = []
    for how in ("In a grid", "By force", "By clusters", "Layered, left to right"):
        now = arrange(canvas, how)
        assert list(now["album"]) == [900, 700], how
        assert len(set(now.values())) == len(now)
        seen.append(now)
    assert all(one != other for one, other in combinations(seen, 2))
    canvas.page.get_by_role("button", name="Undo").first.click()
    canvas.page.wait_for_timeout(500)
    canvas.saved()
    assert places(canvas) == seen[-2]


def test_a_stopped_arrangement_changes_nothing(designer: Designer, browser: Browser) -> None:
    slug = designer.imported("Stopped", "dhis2.sql")
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.add_init_script("localStorage.setItem('schemawright.name', 'Ada')")
    page = context.new_page()
    page.goto(f"{designer.url}/?token={TOKEN}")
    canvas = Canvas(page, designer, slug).open()
    canvas.saved()
    before = places(canvas)
    page.get_by_role("button", name="Arrange").first.click()
    page.get_by_role("menuitem", name="Layered, left to right", exact=True).click()
    hint = page.locator(".hint-bar")
    hint.get_by_role("button", name="Stop").click()
    expect(hint).to_have_count(0)
    page.wait_for_timeout(500)
    canvas.saved()
    assert places(canvas) == before
    context.close()


def export_dialog(page: Page) -> None:
    if not page.get_by_role("dialog", name="Export").count():
        page.keyboard.press("Control+k")
        page.keyboard.type("export")
        page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Export")).to_be_visible()


def picture(page: Page, folder: Path, *chosen: str) -> Path:
    """The file that comes of these choices."""
    export_dialog(page)
    for label in chosen:
        page.get_by_role("radio", name=label, exact=True).check()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save picture").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_svg_holds_every_table_as_text(canvas: Canvas, tmp_path: Path) -> None:
    root = ET.parse(picture(canvas.page, tmp_path, "SVG", "The whole schema", "Light")).getroot()
    said = [text.text for text in root.iter(f"{SVG}text")]
    assert {"album", "artist", "playlist_track", "artist_id"} <= set(said)
    titles = [title.text for title in root.iter(f"{SVG}title")]
    assert HOSTILE in titles
    assert not list(root.iter(f"{SVG}script"))
    style = root.findtext(f"{SVG}style") or ""
    assert style.count("@font-face") >= 2
    assert "data:font/woff2" in style
    assert all(float(text.get("textLength", "0")) > 0 for text in root.iter(f"{SVG}text"))


def test_an_svg_looks_as_the_canvas_does_when_it_is_opened_elsewhere(
    canvas: Canvas, tmp_path: Path, browser: Browser
) -> None:
    light = picture(canvas.page, tmp_path, "SVG", "The whole schema", "Light").read_text()
    dark = picture(canvas.page, tmp_path, "SVG", "The whole schema", "Dark").read_text()
    printed = picture(canvas.page, tmp_path, "SVG", "The whole schema", "For printing").read_text()
    grounds = [re.search(r'<path d="M[^"]*Z" fill="(#\w+)"/>', text) for text in (light, dark, printed)]
    assert [ground[1] if ground else "" for ground in grounds] == ["#f4f4f7", "#0d0e12", "#ffffff"]
    page = browser.new_page()
    page.goto((tmp_path / f"{canvas.slug}.svg").as_uri())
    assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('13px \"Inter Variable\"'))")
    page.close()


def test_png_is_as_large_as_it_says_and_not_of_one_colour(canvas: Canvas, tmp_path: Path) -> None:
    path = picture(canvas.page, tmp_path, "PNG", "The whole schema", "Light", "As large as possible")
    said = canvas.page.locator(".export-foot [role=status]").inner_text()
    width, height = struct.unpack(">II", path.read_bytes()[16:24])
    assert f"{width:,} × {height:,} pixels" == said
    assert max(width, height) == 8192
    assert path.stat().st_size > width * height / 500


def test_pdf_has_lines_and_words(canvas: Canvas, tmp_path: Path) -> None:
    content = picture(canvas.page, tmp_path, "PDF", "The whole schema", "For printing").read_bytes()
    assert content.startswith(b"%PDF-1.7")
    (start,) = re.findall(rb"startxref\n(\d+)\n%%EOF\n$", content)
    assert content[int(start) :].startswith(b"xref\n")
    for offset in re.findall(rb"(\d{10}) 00000 n", content):
        assert re.match(rb"\d+ 0 obj\n", content[int(offset) :])
    packed = re.search(rb"/FlateDecode >>\nstream\n(.*?)\nendstream", content, flags=re.DOTALL)
    assert packed is not None
    page = zlib.decompress(packed[1]).decode()
    assert f"<{b'playlist_track'.hex()}> Tj" in page
    assert page.count(" c") > 100
    assert "/T1 Do" in page, "a name in letters that the fonts lack is seen as a picture"
    said = spoken(content, page)
    assert HOSTILE in said
    assert "москва" in said
    assert "שלום"[::-1] in said, "readers turn round what goes from right to left"


def spoken(content: bytes, page: str) -> list[str]:
    """What the letters that show nothing stand for, text by text, by the maps of their fonts."""
    maps: dict[str, dict[str, str]] = {}
    for name, font in re.findall(rb"/(L\d+) (\d+) 0 R", content):
        number = re.search(rb"\n%s 0 obj\n.*?/ToUnicode (\d+) 0 R" % font, content, flags=re.DOTALL)
        assert number is not None
        stream = re.search(rb"\n%s 0 obj\n.*?stream\n(.*?)\nendstream" % number[1], content, flags=re.DOTALL)
        assert stream is not None
        pairs = re.findall(r"<(\w\w)> <(\w+)>\n", zlib.decompress(stream[1]).decode())
        maps[name.decode()] = {code: bytes.fromhex(units).decode("utf-16-be") for code, units in pairs}
    texts = re.findall(r"Tz ((?:/L\d+ [\d.]+ Tf <\w\w> Tj ?)+)ET", page)
    return ["".join(maps[font][code] for font, code in re.findall(r"/(L\d+) \S+ Tf <(\w\w)>", one)) for one in texts]


def test_the_selection_alone(canvas: Canvas, tmp_path: Path) -> None:
    page = canvas.page
    page.keyboard.press("Escape")
    canvas.outline("genre").click()
    root = ET.parse(picture(page, tmp_path, "SVG", "The selection", "Light")).getroot()
    titles = [title.text for title in root.iter(f"{SVG}title")]
    assert titles[1:] == ["genre"]


def test_the_dialog_hands_out_documentation_and_a_snippet(canvas: Canvas, tmp_path: Path, shots: Path) -> None:
    page = canvas.page
    export_dialog(page)
    page.get_by_role("radio", name="PNG", exact=True).check()
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(300)
    assert violations(page) == []
    page.screenshot(path=shots / "export-dark.png")
    page.emulate_media(color_scheme="light")
    page.screenshot(path=shots / "export-light.png")
    with page.expect_download() as download:
        page.get_by_role("button", name="Data dictionary, HTML").click()
    path = tmp_path / "dictionary.html"
    download.value.save_as(path)
    assert "playlist_track" in path.read_text()
    read = page.context.new_page()
    read.goto(path.as_uri())
    assert violations(read) == []
    read.close()
    snippet = page.get_by_role("textbox", name="HTML").input_value()
    assert f'src="{canvas.designer.url}/embed/{canvas.slug}' in snippet
    page.keyboard.press("Escape")


class Sites:
    """A web server of other sites: `localhost` is another site than `127.0.0.1`, and each port another origin."""

    def __init__(self) -> None:
        self.body = b""
        sites = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("content-type", "text/html")
                self.end_headers()
                self.wfile.write(sites.body)

            def log_message(self, format: str, *args: object) -> None:
                """Says nothing."""

        self.servers = [ThreadingHTTPServer(("127.0.0.1", 0), Handler) for _ in range(2)]
        for server in self.servers:
            Thread(target=server.serve_forever, daemon=True).start()
        self.wiki, self.elsewhere = (f"http://localhost:{server.server_port}" for server in self.servers)

    def stop(self) -> None:
        for server in self.servers:
            server.shutdown()


@pytest.fixture
def sites() -> Iterator[Sites]:
    running = Sites()
    yield running
    running.stop()


@pytest.fixture
def embedding(tmp_path: Path, sites: Sites) -> Iterator[Designer]:
    """A server of its own whose schemas the pages of one other site may show."""
    running = Designer(tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SCHEMAWRIGHT_EMBED_FROM", sites.wiki)
        running.start()
    yield running
    running.stop()


def test_a_page_of_another_site_shows_the_schema_to_be_read(
    embedding: Designer, sites: Sites, browser: Browser, shots: Path
) -> None:
    slug = embedding.imported("Shown", "chinook.sql")
    key = embedding.ask(f"/{slug}/view-key")["key"]
    address = f"{embedding.url}/embed/{slug}?key={key}"
    sites.body = f'<iframe src="{address}" width="900" height="600"></iframe>'.encode()
    context = browser.new_context(viewport={"width": 960, "height": 640}, color_scheme="dark")
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(sites.wiki)
    shown = page.frame_locator("iframe")
    shown.locator("html[data-drawn=true]").wait_for(state="attached")
    expect(shown.get_by_role("button", name="Generate")).to_have_count(0)
    scale = shown.locator("button.zoom")
    before = scale.inner_text()
    shown.get_by_role("button", name="Zoom in").click()
    expect(scale).not_to_have_text(before)
    shown.get_by_role("button", name="Zoom to fit").click()
    expect(scale).to_have_text(before)
    shown.get_by_role("button", name="Find or run").click()
    shown.get_by_role("combobox").fill("invoice_line")
    expect(shown.get_by_role("option").first).to_contain_text("invoice_line")
    page.keyboard.press("Enter")
    expect(shown.get_by_role("combobox")).to_have_count(0)
    page.screenshot(path=shots / "embedded-dark.png")
    assert errors == []
    page.goto(address)
    page.wait_for_selector("html[data-drawn=true]")
    assert violations(page) == []
    page.goto(sites.elsewhere)
    page.wait_for_timeout(500)
    assert not any(inner.url.startswith(embedding.url) for inner in page.frames)
    context.close()
