"""The texts that a workbook keeps once and its cells point to by number."""

from __future__ import annotations

from listeoversikt.journal.workbooks.package import Package, local


def shared_texts(package: Package, part: str) -> list[str]:
    """The texts in order. How a text is to be pronounced isn't part of it; marks of style fall away."""
    texts: list[str] = []
    pieces: list[str] = []
    spoken = 0
    parser = package.parser()
    parser.buffer_text = True

    def begun(name: str, _: dict[str, str]) -> None:
        nonlocal spoken
        name = local(name)
        if name == "si":
            pieces.clear()
        elif name == "rPh":
            spoken += 1
        elif name == "t" and not spoken:
            parser.CharacterDataHandler = pieces.append

    def ended(name: str) -> None:
        nonlocal spoken
        name = local(name)
        if name == "si":
            texts.append("".join(pieces))
        elif name == "rPh":
            spoken -= 1
        elif name == "t":
            parser.CharacterDataHandler = None

    parser.StartElementHandler, parser.EndElementHandler = begun, ended
    for piece in package.pieces(part):
        package.parse(parser, piece)
    package.parse(parser, b"", last=True)
    return texts
