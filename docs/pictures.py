"""The pictures of the README, taken of the demo by the system's Chromium: `make pictures`.

A page of text has thousands of colours and needs few: the most frequent ones stay, and the files are a third as large.
"""

import os
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
SIZE = {"width": 1280, "height": 960}
COLOURS = 64
Pixel = tuple[int, int, int]


def main() -> None:
    """Write today-light.png and today-dark.png beside this file."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "KITH_HOME": str(Path(folder) / "kith")}
        command = [sys.executable, "-m", "kith", "demo", "--no-open", "--port", "0"]
        process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        try:
            assert process.stdout is not None
            link = next(line.strip() for line in process.stdout if "/sign-in/" in line)
            for scheme, picture in taken(link):
                (HERE / f"today-{scheme}.png").write_bytes(with_few_colours(picture))
        finally:
            process.terminate()
            process.wait()


def taken(link: str) -> Iterator[tuple[str, bytes]]:
    """Today, light and dark."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        context = browser.new_context(viewport=SIZE, reduced_motion="reduce")
        page = context.new_page()
        page.goto(link)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            yield scheme, page.screenshot()
        browser.close()


def with_few_colours(picture: bytes) -> bytes:
    """The same PNG with a palette."""
    width, height, rows = pixels(picture)
    counts = Counter(pixel for row in rows for pixel in row)
    palette = [pixel for pixel, _count in counts.most_common(COLOURS)]
    nearest = {pixel: min(range(len(palette)), key=lambda place: far(palette[place], pixel)) for pixel in counts}
    data = b"".join(b"\0" + bytes(nearest[pixel] for pixel in row) for row in rows)
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    parts = {b"IHDR": head, b"PLTE": bytes(sum(palette, ())), b"IDAT": zlib.compress(data, 9), b"IEND": b""}
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(kind, body) for kind, body in parts.items())


def far(one: Pixel, other: Pixel) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def pixels(picture: bytes) -> tuple[int, int, list[list[Pixel]]]:
    """Width, height and the rows of a PNG as Chromium writes it: eight bits for each of three or four parts."""
    bodies: dict[bytes, bytes] = {}
    at = 8
    while at < len(picture):
        (length,) = struct.unpack_from(">I", picture, at)
        kind = picture[at + 4 : at + 8]
        bodies[kind] = bodies.get(kind, b"") + picture[at + 8 : at + 8 + length]
        at += length + 12
    width, height, _depth, colour = struct.unpack_from(">IIBB", bodies[b"IHDR"])
    step = {2: 3, 6: 4}[colour]
    data, rows, before = zlib.decompress(bodies[b"IDAT"]), [], bytearray(width * step)
    for start in range(0, len(data), width * step + 1):
        before = unfiltered(data[start], bytearray(data[start + 1 : start + 1 + width * step]), before, step)
        rows.append([(before[x], before[x + 1], before[x + 2]) for x in range(0, len(before), step)])
    return width, height, rows


def unfiltered(kind: int, row: bytearray, above: bytearray, step: int) -> bytearray:
    """A row as it was before it was told by what differs from its neighbours."""
    for place in range(len(row)):
        left = row[place - step] if place >= step else 0
        corner = above[place - step] if place >= step else 0
        guesses = (0, left, above[place], (left + above[place]) // 2, paeth(left, above[place], corner))
        row[place] = (row[place] + guesses[kind]) & 255
    return row


def paeth(left: int, above: int, corner: int) -> int:
    guess = left + above - corner
    return min((left, above, corner), key=lambda one: abs(guess - one))


if __name__ == "__main__":
    main()
