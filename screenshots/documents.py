"""The pictures in ``docs/pictures``: few, light but one, and small: a palette of 256 colours.

Kept is the colour that would be missed most, again and again: much of it, and far from those kept already. So a warning's few
letters keep their own. The others, nearly all of them edges of letters, become the nearest of those.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication

from screenshots.camera import Look, opened, pictures

INHABITANTS = 3612
COLOURS = 256
NAMES = {
    "overview": "oversikt",
    "listen-kort": "listen",
    "worklist": "arbeidsliste",
    "tavle": "tavle",
    "discharges": "utskrivninger",
    "plans": "planer",
    "planutskrift": "planutskrift",
    "pasientside": "pasientside",
    "indicators": "indikatorer",
    "evaluation": "evaluering",
    "sammenligning": "sammenligning",
    "modeller": "modeller",
    "changes": "endringer",
    "log": "logg",
    "brukere": "brukere",
    "kople": "kople",
    "gjennomgang": "gjennomgang",
}
DARK = {"listen-kort": "listen-mork"}


def make_documents_pictures(application: QApplication, office: Path, out: Path) -> list[Path]:
    """All of them; two openings of the window, light and dark."""
    made = []
    for scheme, names in (("light", NAMES), ("dark", DARK)):
        with opened(application, office, Look(scheme, scheme, role="nurse")) as window:
            for name, picture in pictures(window, names):
                made.append(keep_small(picture, out / f"{names[name]}.png"))
    return made


def keep_small(picture: QPixmap, path: Path) -> Path:
    """Written with a palette; a picture of few colours isn't changed at all."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    width, height = image.width(), image.height()
    pixels = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(height, -1)[:, :width]
    values, places, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    kept = missed_most(values, counts)
    small = nearest(values, kept)[places].reshape(height, width).astype(np.uint8)
    return _written(np.ascontiguousarray(small), kept.tolist(), path)


def missed_most(values: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """The colours to keep, the most common first; all where there are few."""
    colours = _parts(values)
    chosen = [int(counts.argmax())]
    distance = np.abs(colours - colours[chosen[0]]).sum(axis=1)
    while len(chosen) < COLOURS and distance.any():
        chosen.append(int((counts * distance).argmax()))
        distance = np.minimum(distance, np.abs(colours - colours[chosen[-1]]).sum(axis=1))
    return values[chosen]


def nearest(values: np.ndarray, kept: np.ndarray) -> np.ndarray:
    """For each colour the place of the nearest kept one; colours are 0xffRRGGBB."""
    colours, palette = _parts(values), _parts(kept)
    chosen = [np.abs(palette - colour).sum(axis=1).argmin() for colour in colours]
    return np.array(chosen, dtype=np.intp)


def _parts(colours: np.ndarray) -> np.ndarray:
    return np.stack([(colours >> shift) & 0xFF for shift in (16, 8, 0)], axis=1).astype(np.int32)


def _written(places: np.ndarray, colours: Iterable[int], path: Path) -> Path:
    height, width = places.shape
    image = QImage(places.data, width, height, width, QImage.Format.Format_Indexed8)
    image.setColorTable(list(colours))
    image.save(str(path), None, 0)  # the ending says PNG; 0 = smallest
    return path
